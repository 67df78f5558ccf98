"""Where the packed command line begins."""

import multiprocessing
import sys

from baocaovien.cli.main import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # the worker process is this same program
    sys.exit(main())
