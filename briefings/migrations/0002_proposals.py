import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models

import briefings.models.readings


class Migration(migrations.Migration):
    dependencies = [
        ("briefings", "0001_initial"),
        ("tracker", "0002_records"),
        ("tracker", "__first__"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="citation",
            name="citation_field_in_list",
        ),
        migrations.AlterField(
            model_name="citation",
            name="field",
            field=models.CharField(
                choices=[
                    ("mention", "Mention"),
                    ("owner", "Who is to do it"),
                    ("outcome", "Expected outcome"),
                    ("cadence", "Cadence"),
                    ("due", "Due date"),
                    ("beneficiary", "Who gains by it"),
                    ("progress", "What was done"),
                ],
                default="mention",
                max_length=11,
                verbose_name="supports",
            ),
        ),
        migrations.AddIndex(
            model_name="document",
            index=models.Index(fields=["sha256"], name="document_sha256"),
        ),
        migrations.AddConstraint(
            model_name="citation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("field__in", ["mention", "owner", "outcome", "cadence", "due", "beneficiary", "progress"])
                ),
                name="citation_field_in_list",
            ),
        ),
        migrations.CreateModel(
            name="Proposal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=110, unique=True, verbose_name="key")),
                (
                    "start",
                    models.PositiveIntegerField(
                        help_text="Offset in the repaired text, in characters.", verbose_name="start"
                    ),
                ),
                ("end", models.PositiveIntegerField(verbose_name="end")),
                (
                    "quote",
                    models.TextField(
                        help_text="The words between the offsets, to the character.", verbose_name="quote"
                    ),
                ),
                (
                    "fingerprint",
                    models.CharField(
                        help_text="Of the words in small letters: the same sentence has the same.",
                        max_length=64,
                        verbose_name="fingerprint",
                    ),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[("reader", "Found by the reader"), ("by_hand", "Selected by hand")],
                        default="reader",
                        max_length=7,
                        verbose_name="source",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("statement", models.TextField(blank=True, verbose_name="statement")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("proposal", "Proposal"),
                            ("recommendation", "Recommendation"),
                            ("commitment", "Commitment"),
                            ("mandate", "Mandate"),
                        ],
                        default="proposal",
                        max_length=14,
                        verbose_name="kind",
                    ),
                ),
                ("done", models.BooleanField(default=False, verbose_name="told as done")),
                ("theme", models.SlugField(blank=True, max_length=80, verbose_name="theme")),
                (
                    "parties",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text="Of each: code, role (owner, supporting, beneficiary), ground, and the place that names it.",
                        verbose_name="parties",
                    ),
                ),
                ("recommended_by", models.JSONField(blank=True, default=list, verbose_name="recommended by")),
                ("outcome_start", models.PositiveIntegerField(blank=True, null=True)),
                ("outcome_end", models.PositiveIntegerField(blank=True, null=True)),
                ("cadence_start", models.PositiveIntegerField(blank=True, null=True)),
                ("cadence_end", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "due",
                    models.CharField(
                        blank=True, help_text="As far as known: 2022, 2022-08.", max_length=10, verbose_name="due"
                    ),
                ),
                ("due_start", models.PositiveIntegerField(blank=True, null=True)),
                ("due_end", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "further",
                    models.JSONField(
                        blank=True,
                        default=list,
                        help_text="Of each: start, end, what it supports.",
                        verbose_name="further places",
                    ),
                ),
                ("why", models.CharField(blank=True, max_length=200, verbose_name="why it was taken")),
                ("confidence", models.FloatField(default=0.5, verbose_name="confidence")),
                ("found_at", models.DateTimeField(auto_now_add=True, verbose_name="found at")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("pending", "Pending"),
                            ("accepted", "Accepted"),
                            ("merged", "Merged"),
                            ("rejected", "Rejected"),
                        ],
                        default="pending",
                        editable=False,
                        max_length=8,
                        verbose_name="status",
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(
                        default=0, editable=False, help_text="The number of its last decision.", verbose_name="version"
                    ),
                ),
                (
                    "action",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposals",
                        to="tracker.action",
                        verbose_name="action",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposals",
                        to="briefings.document",
                        verbose_name="document",
                    ),
                ),
            ],
            options={
                "verbose_name": "proposal",
                "verbose_name_plural": "proposals",
                "ordering": ("document_id", "start", "id"),
                "indexes": [
                    models.Index(fields=["document", "status", "start"], name="proposal_in_document"),
                    models.Index(fields=["status", "document"], name="proposal_status"),
                    models.Index(
                        condition=models.Q(("status", "rejected")),
                        fields=["fingerprint"],
                        name="proposal_rejected_words",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("source__in", ["reader", "by_hand"])), name="proposal_source_in_list"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["proposal", "recommendation", "commitment", "mandate"])),
                        name="proposal_kind_in_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("status__in", ["pending", "accepted", "merged", "rejected"])),
                        name="proposal_status_in_list",
                    ),
                    models.UniqueConstraint(fields=("document", "start", "end"), name="proposal_one_a_place"),
                    models.CheckConstraint(
                        condition=models.Q(("start__lt", models.F("end"))), name="proposal_starts_before_its_end"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.Exact(
                                django.db.models.functions.text.Length("quote"),
                                django.db.models.expressions.CombinedExpression(
                                    models.F("end"), "-", models.F("start")
                                ),
                            )
                        ),
                        name="proposal_is_as_long_as_its_quote",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("quote__contains", "\n"), _negated=True),
                            models.Q(("quote__contains", "\r"), _negated=True),
                        ),
                        name="proposal_stays_in_a_line",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("action__isnull", False), ("status__in", ["accepted", "merged"])),
                            models.Q(("action__isnull", True), ("status__in", ["pending", "rejected"])),
                            _connector="OR",
                        ),
                        name="proposal_has_its_action",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("confidence__gte", 0), ("confidence__lte", 1)),
                        name="proposal_confidence_between_0_and_1",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("outcome_end__isnull", True), ("outcome_start__isnull", True)),
                            models.Q(
                                ("outcome_end__isnull", False),
                                ("outcome_start__isnull", False),
                                ("outcome_start__lt", models.F("outcome_end")),
                            ),
                            _connector="OR",
                        ),
                        name="proposal_outcome_is_a_place",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("cadence_end__isnull", True), ("cadence_start__isnull", True)),
                            models.Q(
                                ("cadence_end__isnull", False),
                                ("cadence_start__isnull", False),
                                ("cadence_start__lt", models.F("cadence_end")),
                            ),
                            _connector="OR",
                        ),
                        name="proposal_cadence_is_a_place",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("due_end__isnull", True), ("due_start__isnull", True)),
                            models.Q(
                                ("due_end__isnull", False),
                                ("due_start__isnull", False),
                                ("due_start__lt", models.F("due_end")),
                            ),
                            _connector="OR",
                        ),
                        name="proposal_due_is_a_place",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReadingJob",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "key",
                    models.CharField(
                        default=briefings.models.readings.new_key,
                        editable=False,
                        max_length=100,
                        unique=True,
                        verbose_name="key",
                    ),
                ),
                (
                    "file",
                    models.BinaryField(
                        default=bytes, help_text="Emptied when the run has ended.", verbose_name="bytes as received"
                    ),
                ),
                ("filename", models.CharField(max_length=200, verbose_name="file name")),
                ("sha256", models.CharField(db_index=True, max_length=64, verbose_name="SHA-256 of the bytes")),
                ("title", models.CharField(blank=True, max_length=200, verbose_name="title")),
                ("dated", models.DateField(blank=True, null=True, verbose_name="date")),
                ("url", models.CharField(blank=True, max_length=1000, verbose_name="address")),
                ("asked_at", models.DateTimeField(verbose_name="asked at")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("reading", "Being read"),
                            ("read", "Read"),
                            ("failed", "Could not be read"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="waiting",
                        max_length=9,
                        verbose_name="state",
                    ),
                ),
                (
                    "step",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not begun"),
                            ("open", "Opening the file"),
                            ("read", "Looking for what is to be done"),
                            ("match", "Comparing with what is tracked"),
                            ("store", "Storing"),
                        ],
                        default="",
                        max_length=5,
                        verbose_name="step",
                    ),
                ),
                ("progress", models.PositiveSmallIntegerField(default=0, verbose_name="progress")),
                ("message", models.TextField(blank=True, verbose_name="message")),
                ("started_at", models.DateTimeField(blank=True, null=True, verbose_name="started at")),
                ("heartbeat_at", models.DateTimeField(blank=True, null=True, verbose_name="last sign of life")),
                ("ended_at", models.DateTimeField(blank=True, null=True, verbose_name="ended at")),
                ("found", models.PositiveIntegerField(default=0, verbose_name="found in the text")),
                ("made", models.PositiveIntegerField(default=0, verbose_name="new proposals")),
                (
                    "remembered",
                    models.PositiveIntegerField(
                        default=0, help_text="The same sentence was rejected before.", verbose_name="left out"
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="asked by",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="readings",
                        to="briefings.document",
                        verbose_name="document",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tracker.meeting",
                        verbose_name="meeting",
                    ),
                ),
            ],
            options={
                "verbose_name": "reading",
                "verbose_name_plural": "readings",
                "ordering": ("-asked_at", "-id"),
                "indexes": [
                    models.Index(
                        condition=models.Q(("state__in", ["waiting", "reading"])),
                        fields=["state", "asked_at"],
                        name="reading_running",
                    ),
                    models.Index(fields=["-asked_at", "-id"], name="reading_asked"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["waiting", "reading", "read", "failed", "cancelled"])),
                        name="readingjob_state_in_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("step__in", ["", "open", "read", "match", "store"])),
                        name="readingjob_step_in_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("progress__lte", 100)), name="reading_progress_in_percent"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at__isnull", True), ("state__in", ["waiting", "reading"])),
                            models.Q(("ended_at__isnull", False), ("state__in", ["read", "failed", "cancelled"])),
                            _connector="OR",
                        ),
                        name="reading_ended_or_running",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "read"), _negated=True), ("document__isnull", False), _connector="OR"
                        ),
                        name="reading_read_has_its_document",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Likeness",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("rank", models.PositiveSmallIntegerField(verbose_name="rank")),
                ("score", models.FloatField(verbose_name="score")),
                (
                    "word",
                    models.CharField(
                        choices=[("reaffirmed", "Reaffirmed"), ("changed", "Changed"), ("progress", "Progress")],
                        max_length=10,
                        verbose_name="word",
                    ),
                ),
                (
                    "action",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="likenesses",
                        to="tracker.action",
                        verbose_name="action",
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="likenesses",
                        to="briefings.proposal",
                        verbose_name="proposal",
                    ),
                ),
            ],
            options={
                "verbose_name": "likeness",
                "verbose_name_plural": "likenesses",
                "ordering": ("proposal_id", "rank"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("word__in", ["reaffirmed", "changed", "progress"])),
                        name="likeness_word_in_list",
                    ),
                    models.UniqueConstraint(fields=("proposal", "rank"), name="likeness_rank"),
                    models.UniqueConstraint(fields=("proposal", "action"), name="likeness_once"),
                    models.CheckConstraint(
                        condition=models.Q(("rank__gte", 1), ("rank__lte", 3)), name="likeness_one_of_three"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProposalDecision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField(verbose_name="number")),
                (
                    "act",
                    models.CharField(
                        choices=[
                            ("accepted", "Accepted"),
                            ("merged", "Merged"),
                            ("rejected", "Rejected"),
                            ("undone", "Undone"),
                            ("edited", "Edited"),
                        ],
                        max_length=8,
                        verbose_name="act",
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="at")),
                ("reason", models.TextField(blank=True, verbose_name="reason")),
                (
                    "action_number",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="Its number, which is never used again: an action that was undone is gone.",
                        null=True,
                        verbose_name="action",
                    ),
                ),
                ("made", models.JSONField(blank=True, default=dict, verbose_name="what it made")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="briefings.proposal",
                        verbose_name="proposal",
                    ),
                ),
            ],
            options={
                "verbose_name": "decision on a proposal",
                "verbose_name_plural": "decisions on proposals",
                "ordering": ("-at", "-id"),
                "indexes": [models.Index(fields=["-at", "-id"], name="proposal_decision_at")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("act__in", ["accepted", "merged", "rejected", "undone", "edited"])),
                        name="proposaldecision_act_in_list",
                    ),
                    models.UniqueConstraint(fields=("proposal", "number"), name="proposal_decision_number"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("act", "rejected"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="proposal_rejection_has_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("act__in", ["accepted", "merged"]), _negated=True),
                            ("action_number__isnull", False),
                            _connector="OR",
                        ),
                        name="proposal_decision_names_its_action",
                    ),
                ],
            },
        ),
    ]
