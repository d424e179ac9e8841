import json
import subprocess
import sys
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from config.bootstrap import ROOT

TEXT = """# Joint Statement of Chile and Peru

The Ministers agreed to open a border crossing by 30 June 2024. Peru will train twelve inspectors for Chile every year.
"""


def read(path, *options):
    out = StringIO()
    call_command("read", str(path), *options, stdout=out)
    return out.getvalue()


@pytest.fixture
def statement(tmp_path):
    path = tmp_path / "statement.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_each_proposal_is_one_json_object_a_line_with_all_its_fields(statement):
    rows = [json.loads(line) for line in read(statement, "--json").splitlines()]
    assert [sorted(row) for row in rows] == [
        [
            "beneficiaries", "citations", "confidence", "deadline", "deadline_text", "end", "kind", "outcome", "owners",
            "recommended_by", "start", "text", "theme",
        ]
    ] * 2  # fmt: skip


def test_owners_are_codes_and_a_date_is_as_long_as_it_is_known(statement):
    first, second = (json.loads(line) for line in read(statement, "--json").splitlines())
    assert (first["owners"], first["deadline"]) == (["CL", "PE"], "2024-06-30")
    assert (second["owners"], second["beneficiaries"], second["deadline"]) == (["PE"], ["CL"], None)


def test_every_citation_stands_at_its_offsets(statement):
    rows = [json.loads(line) for line in read(statement, "--json").splitlines()]
    cited = [citation for row in rows for citation in row["citations"]]
    assert [TEXT[citation["start"] : citation["end"]] for citation in cited] == [c["text"] for c in cited]


def test_without_the_option_it_is_told_in_words(statement):
    assert read(statement).splitlines()[-1] == "2 in all, read as utf-8."


def test_a_file_without_text_is_a_sentence_and_no_trace(tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    with pytest.raises(CommandError, match="The file is empty"):
        read(empty)


def test_a_file_that_is_not_there_is_a_sentence(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        read(tmp_path / "none.txt")


def test_a_reader_of_its_output_that_has_seen_enough_is_no_error(tmp_path):
    many = tmp_path / "many.md"
    many.write_text("".join(f"Peru will train {number} inspectors in Tacna.\n\n" for number in range(100, 500)))
    asked = [sys.executable, "-m", "django", "read", str(many), "--json", "--settings", "config.settings"]
    with subprocess.Popen(asked, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as reading:
        first = reading.stdout.readline()
        reading.stdout.close()
        complaint = reading.stderr.read()
    assert json.loads(first)["owners"] == ["PE"]
    assert (complaint, reading.returncode) == ("", 0)
