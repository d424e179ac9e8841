"""What the database refuses of documents, citations and proposals, whoever asks. The machinery is the tracker's."""

from tracker.guards import DELETE, INSERT, UPDATE, Guard, append_only

DOCUMENT = "briefings_document"
CITATION = "briefings_citation"
PROPOSAL = "briefings_proposal"
DECISION = "briefings_proposaldecision"

# Every column but the primary key, which neither database lets Django change. A test walks over the model's fields.
DOCUMENT_COLUMNS = (
    "key",
    "title",
    "meeting_id",
    "filename",
    "content_type",
    "raw",
    "sha256",
    "text",
    "runs",
    "dated",
    "language",
    "url",
    "received_at",
    "received_by_id",
)

# "end" is a word of SQL, so it is quoted; offsets count from 0 and substr from 1. PostgreSQL's substr fails on a
# negative length with an error of its own, so a citation that runs backwards is caught first. The brackets keep the
# CASE's THEN from ending the IF of a PostgreSQL function.
_NOT_IN_ITS_PLACE = """
(CASE WHEN NEW."end" <= NEW.start THEN 1 = 1
ELSE NEW.quote {isnt} (
    SELECT substr(d.text, NEW.start + 1, NEW."end" - NEW.start) FROM briefings_document d WHERE d.id = NEW.document_id
) END)"""
_QUOTE_IN_PLACE = "A citation's quote stands at its offsets in the document."

_OF_ANOTHER_ACTION = """
EXISTS (SELECT 1 FROM tracker_assignment n WHERE n.id = NEW.assignment_id AND n.action_id <> NEW.action_id)
OR EXISTS (SELECT 1 FROM tracker_expectedoutcome n WHERE n.id = NEW.outcome_id AND n.action_id <> NEW.action_id)
OR EXISTS (SELECT 1 FROM tracker_milestone n WHERE n.id = NEW.milestone_id AND n.action_id <> NEW.action_id)"""
_ONE_ACTION = "A citation's line, outcome and milestone are those of its action."

# The last entry of its journal says where a proposal goes; after an edit it goes nowhere.
_DECIDED = """(
    SELECT CASE d.act WHEN 'undone' THEN 'pending' ELSE d.act END FROM briefings_proposaldecision d
    WHERE d.proposal_id = NEW.id ORDER BY d.number DESC LIMIT 1
)"""

GUARDS = (
    # Writing what is there already changes nothing, and `loaddata --overwrite` does it.
    Guard(
        "document_kept",
        DOCUMENT,
        UPDATE,
        " OR ".join(f"NEW.{column} {{isnt}} OLD.{column}" for column in DOCUMENT_COLUMNS),
        "A document is never changed once it is stored.",
    ),
    Guard("document_not_deleted", DOCUMENT, DELETE, "1 = 1", "A document is never deleted once it is stored."),
    Guard("citation_quote_new", CITATION, INSERT, _NOT_IN_ITS_PLACE, _QUOTE_IN_PLACE),
    Guard(
        "citation_quote",
        CITATION,
        UPDATE,
        _NOT_IN_ITS_PLACE,
        _QUOTE_IN_PLACE,
        columns=("document_id", "start", '"end"', "quote"),
    ),
    Guard("citation_one_action_new", CITATION, INSERT, _OF_ANOTHER_ACTION, _ONE_ACTION),
    Guard(
        "citation_one_action",
        CITATION,
        UPDATE,
        _OF_ANOTHER_ACTION,
        _ONE_ACTION,
        columns=("action_id", "assignment_id", "outcome_id", "milestone_id"),
    ),
    *append_only("proposal_decision", DECISION, "A decision on a proposal is never changed or deleted: undo it."),
    Guard(
        "proposal_decision_twice",
        DECISION,
        INSERT,
        "EXISTS (SELECT 1 FROM briefings_proposal p WHERE p.id = NEW.proposal_id "
        "AND (p.status = 'pending') = (NEW.act = 'undone'))",
        "A proposal is decided once; only a decided one is undone.",
    ),
    Guard(
        "proposal_quote",
        PROPOSAL,
        INSERT,
        _NOT_IN_ITS_PLACE,
        "A proposal's quote stands at its offsets in the document.",
    ),
    Guard(
        "proposal_keeps_its_place",
        PROPOSAL,
        UPDATE,
        "NEW.document_id <> OLD.document_id OR NEW.start <> OLD.start "
        'OR NEW."end" <> OLD."end" OR NEW.quote <> OLD.quote',
        "A proposal keeps the words that it was made from.",
        columns=("document_id", "start", '"end"', "quote"),
    ),
    Guard(
        "proposal_begins_pending",
        PROPOSAL,
        INSERT,
        "NEW.status <> 'pending' OR NEW.version <> 0",
        "A proposal begins pending.",
    ),
    Guard(
        "proposal_decided",
        PROPOSAL,
        UPDATE,
        f"NEW.status <> OLD.status AND NEW.status {{isnt}} {_DECIDED}",
        "A proposal is decided only with an entry of its journal.",
        columns=("status",),
    ),
    Guard(
        "proposal_version",
        PROPOSAL,
        UPDATE,
        "NEW.version <> OLD.version AND NEW.version {isnt} "
        "(SELECT max(d.number) FROM briefings_proposaldecision d WHERE d.proposal_id = NEW.id)",
        "A proposal's version is the number of its last decision.",
        columns=("version",),
    ),
)
