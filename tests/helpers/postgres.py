"""A real PostgreSQL server of the tests' own: made in a temporary folder, reached by a socket, gone afterwards."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from itertools import count
from pathlib import Path

import psycopg

USER = "bcv"

# Power loss is not what these tests are about; what they check is the same with and without.
_SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "listen_addresses": "",
    "max_connections": "60",
    "shared_buffers": "32MB",
    "autovacuum": "off",
    "jit": "off",
}


def programs() -> Path:
    """The folder of `initdb` and `postgres`, the newest one installed.

    Raises:
        RuntimeError: none is installed; says what to do.
    """
    known = shutil.which("initdb")
    if known and (Path(known).parent / "postgres").exists():
        return Path(known).parent
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[4]))
    if not found:
        message = "PostgreSQL is not installed; run: python3 packaging/start.py test"
        raise RuntimeError(message)
    return found[-1].parent


class PostgresServer:
    """One server with a fresh, empty database for whoever asks."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="bcv-pg-", dir="/tmp"))
        self._data = self._folder / "data"
        self._log = self._folder / "log"
        self._numbers = count(1)
        # The server refuses to run as root.
        self._user = "postgres" if os.geteuid() == 0 else None
        if self._user:
            shutil.chown(self._folder, self._user)
        try:
            self._process = self._start()
        except BaseException:
            shutil.rmtree(self._folder, ignore_errors=True)
            raise

    def _start(self) -> subprocess.Popen[bytes]:
        folder = programs()
        subprocess.run(
            [folder / "initdb", "-D", self._data, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "-N"],
            check=True,
            capture_output=True,
            user=self._user,
            cwd=self._folder,
        )
        settings = [part for name, value in _SETTINGS.items() for part in ("-c", f"{name}={value}")]
        with self._log.open("wb") as log:
            process = subprocess.Popen(
                [folder / "postgres", "-D", self._data, "-k", self._folder, *settings],
                stdout=log,
                stderr=log,
                user=self._user,
                cwd=self._folder,
                start_new_session=True,  # Ctrl+C reaches pytest first
            )
        self._await_ready(process)
        return process

    def _await_ready(self, process: subprocess.Popen[bytes]) -> None:
        told = self._data / "postmaster.pid"  # its last line says "ready" once connections are taken
        deadline = time.monotonic() + 60
        while not (told.exists() and told.read_text().split()[-1:] == ["ready"]):
            if process.poll() is not None or time.monotonic() > deadline:
                process.kill()
                process.wait()
                raise RuntimeError(self._log.read_text(errors="replace"))
            time.sleep(0.02)

    def _administer(self, statement: str) -> None:
        with psycopg.connect(host=str(self._folder), user=USER, dbname="postgres", autocommit=True) as connection:
            connection.execute(statement)

    def url(self, name: str) -> str:
        """The SQLAlchemy URL of a database of this server."""
        return f"postgresql+psycopg://{USER}@/{name}?host={self._folder}"

    def new_database(self, template: str = "template0") -> str:
        """Make a database from the template; answer its name."""
        name = f"bcv_{next(self._numbers)}"
        self._administer(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def drop_database(self, name: str) -> None:
        """Take a database away, whoever is still connected."""
        self._administer(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def stop(self) -> None:
        """End the server at once and remove what it wrote."""
        self._process.send_signal(signal.SIGQUIT)
        self._process.wait(timeout=30)
        shutil.rmtree(self._folder, ignore_errors=True)
