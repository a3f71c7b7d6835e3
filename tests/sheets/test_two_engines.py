"""Every file of the corpus that can be read, through both engines: one truth of them."""

from collections import Counter
from functools import partial

from awards.models import AwardDecision
from awards.resources import AwardResource
from awards.staging import StagedImport
from congress_portal.foundation import sheet_grids
from congress_portal.foundation.sheet_files import SheetError
from congress_portal.foundation.sheet_reading import read_sheet
from tests.awards.test_staging import kind_of, outcome, read_here
from tests.sheets.doors import Desk
from tests.sheets.malformed import MALFORMED
from tests.sheets.odd import ODD

OF_AWARDS = {name: bad for name, bad in MALFORMED.items() if bad.door == "awards"} | {
    name: good for name, good in ODD.items() if "awards" in good.stored
}


def test_both_engines_tell_the_same_and_leave_the_same_of_the_whole_corpus(
    db, client, settings, tmp_path, monkeypatch
):
    settings.VAR_DIR = tmp_path
    monkeypatch.setattr(sheet_grids, "read_apart", read_here)
    desk = Desk(client)
    decisions = AwardDecision.objects.filter(kept_by=desk.keeper)
    tried, kinds, differing = Counter(), set(), {}

    def told(report):
        kinds.update(kind_of(found.sentence) for found in report.findings)
        return sorted((f.line or 0, f.letters, f.column, f.sentence) for f in report.findings)

    for name, case in OF_AWARDS.items():
        resource = AwardResource(decisions=decisions)
        try:
            sheet = read_sheet(case.content, case.file, resource.columns())
        except SheetError:
            tried["refused before a row was looked at"] += 1
            continue
        how = {"user": desk.clerk, "dry_run": False}
        staged = StagedImport(AwardResource(decisions=decisions), sheet)
        runs = partial(resource.import_sheet, sheet, **how), partial(staged.run, **how)
        one, other = (outcome(lambda run=run: told(run())) for run in runs)
        tried["with findings" if one["findings"] else "applied"] += 1
        if one != other:
            differing[name] = (one, other)
    print(f"{tried}, {len(kinds)} kinds of findings")

    assert differing == {}
    assert tried["applied"] >= 60
    assert tried["with findings"] >= 20
    assert len(kinds) >= 15
