"""Planted faults: the list is true and the quickest are planted; `tests.mutants` plants all."""

import ast

import pytest

from tests.mutants import BROKEN, MUTANTS, QUICKEST, ROOT, named, run


def test_every_fault_still_has_its_place_and_its_tests():
    for mutant in MUTANTS:
        assert bool(mutant.module) != bool(mutant.statement), mutant.name
        if mutant.module:
            mutant.code()
        for test in mutant.tests:
            path, *names = test.partition("[")[0].split("::")
            body = ast.parse((ROOT / path).read_text())
            for name in names:
                found = [node for node in body.body if getattr(node, "name", "") == name]
                assert found, f"{mutant.name}: there is no {test}"
                body = found[0]
    print(f"{len(MUTANTS)} planted faults")
    assert len({mutant.name for mutant in MUTANTS}) == len(MUTANTS) >= 30
    assert any(BROKEN in test for mutant in MUTANTS for test in mutant.tests)


@pytest.mark.parametrize("name", QUICKEST)
def test_a_planted_fault_turns_its_tests_red(name):
    outcome = run(named(name).tests, named(name))
    assert outcome.verdict == "killed", outcome.text


def test_a_run_without_a_fault_kills_nothing():
    outcome = run(
        ["tests/foundation/test_dates.py::test_the_years_of_a_term_are_read_with_any_dash"]
    )
    assert (outcome.is_green, outcome.verdict) == (True, "NOT PLANTED"), outcome.text
