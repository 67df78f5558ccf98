"""The most memory that this process has held, as the system counts it; loaded by programs that are measured, so it is small."""

from __future__ import annotations

import sys
from pathlib import Path

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Counters(ctypes.Structure):
        _fields_ = (
            ("size", wintypes.DWORD),
            ("page_faults", wintypes.DWORD),
            ("peak_working_set", ctypes.c_size_t),
            ("others", ctypes.c_size_t * 7),
        )

    def peak_megabytes() -> float:
        """The most memory that this process has held so far."""
        system = ctypes.WinDLL("kernel32", use_last_error=True)
        system.GetCurrentProcess.restype = wintypes.HANDLE
        found = _Counters(size=ctypes.sizeof(_Counters))
        this = wintypes.HANDLE(system.GetCurrentProcess())
        if not system.K32GetProcessMemoryInfo(this, ctypes.byref(found), found.size):
            raise ctypes.WinError(ctypes.get_last_error())
        return float(found.peak_working_set) / 2**20

else:

    def peak_megabytes() -> float:
        """The most memory that this process has held so far.

        The kernel's own high-water mark: getrusage gives a child the size that its parent had when it started it.
        """
        with Path("/proc/self/status").open(encoding="ascii", errors="replace") as status:
            peak = next(line for line in status if line.startswith("VmHWM:"))
        return int(peak.split()[1]) / 1024
