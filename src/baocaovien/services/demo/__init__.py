"""The whole main job once, without a screen: from a plan to minutes and a report."""

from __future__ import annotations

from baocaovien.services.demo.journey import DemoFile, DemoResult, run_demo

__all__ = ["DemoFile", "DemoResult", "run_demo"]
