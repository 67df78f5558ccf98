"""A measured figure knows its ratio and whether it reaches its targets."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.bench import run
from tests.bench.rows import BenchRow, durations, percentile


@pytest.mark.parametrize(
    "row,ratio,target,met",
    [
        (BenchRow("a", 2.0, baseline_name="bare", baseline=1.0, ratio_at_most=2), 2.0, "≤ 2×", True),
        (BenchRow("a", 2.1, baseline_name="bare", baseline=1.0, ratio_at_most=2), 2.1, "≤ 2×", False),
        (BenchRow("a", 30, unit="ms", at_most=50), None, "≤ 50 ms", True),
        (BenchRow("a", 900, unit="slides/s", at_least=1000), None, "≥ 1,000 slides/s", False),
        (BenchRow("a", 1.0, baseline=1.0, at_most=2, ratio_at_most=0.5), 1.0, "≤ 2 s, ≤ 0.5×", False),
        (BenchRow("a", 1.0), None, "", None),
    ],
)
def test_a_row_compares_itself(row, ratio, target, met):
    assert (row.ratio, row.target, row.met) == (ratio, target, met)


def test_percentiles_are_read_off_the_sorted_values():
    values = [float(number) for number in range(101)]

    assert (percentile(values, 50), percentile(values, 95), percentile([7.0], 95)) == (50.0, 95.0, 7.0)


def test_runs_to_warm_up_are_not_counted():
    calls = []

    taken = durations(lambda: calls.append(1), times=3, warm=2)

    assert (len(calls), len(taken)) == (5, 3)


def test_a_file_is_measured_in_a_process_of_its_own(tmp_path):
    path = tmp_path / "bench_one.py"
    path.write_text("from tests.bench.rows import BenchRow\ndef rows(): return [BenchRow('one', 0.5, at_most=1)]\n")

    rows, failure = run.measure(path)

    assert (failure, [(row["name"], row["value"], row["met"]) for row in rows]) == ("", [("one", 0.5, True)])


def test_a_file_that_fails_is_told_and_others_go_on(tmp_path):
    path = tmp_path / "bench_bad.py"
    path.write_text("def rows(): raise RuntimeError('no disk')\n")

    rows, failure = run.measure(path)

    assert (rows, failure.splitlines()[-1]) == ([], "RuntimeError: no disk")


def test_the_table_lines_up():
    rows = [
        BenchRow("start", 0.41, baseline_name="bare window", baseline=0.3, ratio_at_most=2).as_json(),
        BenchRow("memory", 312.0, unit="MB", at_most=250).as_json(),
    ]

    assert run.table(rows).splitlines() == [
        "figure  ours    baseline             ratio  target    met",
        "------  ------  -------------------  -----  --------  ---",
        "start   0.41 s  0.3 s (bare window)  1.37×  ≤ 2×      yes",
        "memory  312 MB                              ≤ 250 MB  NO",
    ]


def test_the_script_says_how_it_is_used():
    done = subprocess.run([sys.executable, run.__file__, "--help"], capture_output=True, text=True, check=False)

    assert (done.returncode, "--strict" in done.stdout) == (0, True)


def test_a_machine_without_git_is_measured_all_the_same(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))

    assert run.machine()["commit"] == ""


def test_the_most_memory_that_was_held_is_known_without_what_one_system_alone_has():
    taking = (
        "import sys; sys.modules['resource'] = None\n"  # Windows has none
        "from tests.bench.memory import peak_megabytes\n"
        "before = peak_megabytes(); held = bytearray(b'.') * (100 << 20); del held; print(round(peak_megabytes() - before))"
    )
    done = subprocess.run([sys.executable, "-c", taking], capture_output=True, text=True, check=False, cwd=run.ROOT)

    assert (done.returncode, 95 <= int(done.stdout or 0) <= 115) == (0, True), done.stderr


def test_figures_are_taken_the_same_way_on_both_systems():
    own = [
        (path.name, word)
        for path in run.HERE.glob("bench_*.py")
        for word in ("/proc/", "import resource")
        if word in path.read_text("utf-8")
    ]

    assert own == []
