"""The factors' signs as SVG path data, for the diagrams: the same forms as beside their names in text."""

from __future__ import annotations

import math


def draw_sign(sign: str, x: float, y: float, radius: float) -> str:
    """The path of a sign (one of ``views.parts.SIGNS``) around a point; it fits a square of 1.2 radii.

    >>> draw_sign("square", 10, 10, 5)
    'M5.6,5.6H14.4V14.4H5.6Z'
    """
    if sign == "circle":
        return _circle(x, y, radius)
    if sign == "ring":
        return _circle(x, y, radius) + _circle(x, y, radius * 0.5, sweep=1)
    if sign == "square":
        half = radius * 0.88
        return f"M{x - half:.1f},{y - half:.1f}H{x + half:.1f}V{y + half:.1f}H{x - half:.1f}Z"
    if sign == "cross":
        return _cross(x, y, radius, radius * 0.36)
    corners, reach = (3, radius * 1.2) if sign == "triangle" else (4, radius * 1.15)
    return _polygon(x, y + (radius * 0.18 if corners == 3 else 0), reach, corners)


def _circle(x: float, y: float, radius: float, sweep: int = 0) -> str:
    """A circle; within another that is drawn the other way round, it is a hole."""
    arc = f"a{radius:.1f},{radius:.1f} 0 1 {sweep}"
    return f"M{x - radius:.1f},{y:.1f}{arc} {2 * radius:.1f},0{arc} {-2 * radius:.1f},0Z"


def _polygon(x: float, y: float, reach: float, corners: int) -> str:
    """A regular polygon that stands on its base, or on a corner where it has four."""
    angles = [math.radians(360 * corner / corners - 90) for corner in range(corners)]
    points = [f"{x + reach * math.cos(angle):.1f},{y + reach * math.sin(angle):.1f}" for angle in angles]
    return "M" + "L".join(points) + "Z"


def _cross(x: float, y: float, reach: float, half: float) -> str:
    bar = f"H{x + half:.1f}V{y - half:.1f}H{x + reach:.1f}V{y + half:.1f}H{x + half:.1f}V{y + reach:.1f}"
    rest = f"H{x - half:.1f}V{y + half:.1f}H{x - reach:.1f}V{y - half:.1f}H{x - half:.1f}Z"
    return f"M{x - half:.1f},{y - reach:.1f}{bar}{rest}"
