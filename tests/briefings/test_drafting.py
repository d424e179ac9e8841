"""What the reader found, as proposals."""

import pytest

from briefings import intake
from briefings.models import Proposal
from tests.factories import secretariat

pytestmark = pytest.mark.django_db

TABLE = """# Action plan

| Action | Responsible | Expected outcome | Timeline |
|---|---|---|---|
| Conduct joint patrols | Honduras and Guatemala | Fewer crossings by smugglers | by 30 June 2027 |
"""


def test_a_table_row_is_named_by_what_is_to_be_done_and_its_quote_stays_whole():
    intake.receive(TABLE.encode(), "plan.md", by=secretariat())

    proposal = Proposal.objects.get()
    assert (proposal.title, proposal.statement) == ("Conduct joint patrols", "Conduct joint patrols")
    row = "Conduct joint patrols | Honduras and Guatemala | Fewer crossings by smugglers | by 30 June 2027"
    assert proposal.quote == row
    assert sorted(proposal.codes("owner")) == ["GT", "HN"]
    assert proposal.due == "2027-06-30"
