# SPDX-FileCopyrightText: 2026 The Carillon authors
# SPDX-License-Identifier: Apache-2.0
"""Phases in turn, and what their rounds come to."""
import statistics


def median(answers):
    """Field by field; what counts mistakes and overload is the worst of all rounds."""
    merged = dict(answers[-1])
    for key, value in answers[0].items():
        if isinstance(value, float):
            merged[key] = statistics.median(answer[key] for answer in answers)
    merged["overload"] = any(answer["overload"] for answer in answers)
    return merged


def in_turn(loads, phases, rounds):
    """Runs each phase on each of `loads` (by name), and that `rounds` times."""
    answers = {}
    for _ in range(rounds):
        for phase in phases:
            for name, load in loads.items():
                answers.setdefault((name, phase.split(",")[0]), []).append(load.run(phase))
    return answers


def row(server, size, answer, **more):
    return {"server": server, "rooms": size[0], "members": size[1], **answer, **more}
