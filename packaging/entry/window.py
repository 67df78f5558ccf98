"""Where the packed window begins."""

import multiprocessing
import sys

from baocaovien.app import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # the worker process is this same program
    sys.exit(main())
