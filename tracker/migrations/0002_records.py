import uuid

import django.contrib.auth.validators
import django.core.validators
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import django.utils.timezone
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import tracker.models.actions
import tracker.models.parties
import tracker.models.progress

# Constraints and indexes stand within their tables: added later, each would make SQLite copy its table.


class CreateModels(migrations.SeparateDatabaseAndState):
    """Create models that point at each other, drawn up by Django once for all of them.

    Created one by one, each makes Django draw up anew all that came before: seven times the work.
    """

    def __init__(self, creations):
        super().__init__(state_operations=creations)

    def deconstruct(self):
        return type(self).__name__, [self.state_operations], {}

    def state_forwards(self, app_label, state):
        state.__dict__.pop("apps", None)  # the models as drawn; the first who asks has them drawn again
        super().state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for creation in self.state_operations:
            creation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for creation in reversed(self.state_operations):
            creation.database_backwards(app_label, schema_editor, from_state, to_state)


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("tracker", "0001_person"),
        # Not needed, but dearer after this one: what packages change, Django draws up with all that is there by then.
        ("django_tasks_database", "0021_conditional_partial_index_ordering"),
        ("mfa", "0003_authenticator_type_uniq"),
    ]

    creations = [
        migrations.CreateModel(
            name="Party",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "code",
                    models.CharField(
                        help_text="GT for a country, SICA for a body",
                        max_length=12,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z][A-Z0-9-]*$", "A code has capital letters, digits and hyphens only."
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                ("official_name", models.CharField(blank=True, max_length=200, verbose_name="official name")),
                (
                    "kind",
                    models.CharField(
                        choices=[("country", "Country"), ("body", "Body")],
                        default="country",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="tracker.party",
                        verbose_name="part of",
                    ),
                ),
                (
                    "timezone",
                    models.CharField(
                        default="UTC",
                        help_text="A date due ends with the day here.",
                        max_length=40,
                        validators=[tracker.models.parties.check_time_zone],
                        verbose_name="time zone",
                    ),
                ),
            ],
            options={
                "verbose_name": "party",
                "verbose_name_plural": "parties",
                "ordering": ("name",),
                "indexes": [models.Index(fields=["name"], name="party_name")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["country", "body"])), name="party_kind_in_list"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "country"), _negated=True),
                            django.db.models.lookups.Exact(django.db.models.functions.text.Length("code"), 2),
                            _connector="OR",
                        ),
                        name="party_country_has_iso_code",
                        violation_error_message="A country's code is its two-letter ISO 3166 code, such as GT.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.Exact(
                                django.db.models.functions.text.Upper("code"), models.F("code")
                            )
                        ),
                        name="party_code_in_capitals",
                        violation_error_message="Write the code in capital letters.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("parent__isnull", True),
                            models.Q(("parent", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="party_is_not_its_own_parent",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Theme",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=80, unique=True, verbose_name="short name")),
                ("name", models.CharField(max_length=120, unique=True, verbose_name="name")),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="position")),
            ],
            options={
                "verbose_name": "theme",
                "verbose_name_plural": "themes",
                "ordering": ("position", "name"),
            },
        ),
        migrations.CreateModel(
            name="Meeting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.SlugField(max_length=80, unique=True, verbose_name="short name")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("date", models.DateField(blank=True, null=True, verbose_name="date")),
                ("place", models.CharField(blank=True, max_length=120, verbose_name="place")),
                (
                    "host",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meetings_hosted",
                        to="tracker.party",
                        verbose_name="host",
                    ),
                ),
                (
                    "participants",
                    models.ManyToManyField(
                        blank=True, related_name="meetings", to="tracker.party", verbose_name="participants"
                    ),
                ),
            ],
            options={
                "verbose_name": "meeting",
                "verbose_name_plural": "meetings",
                "ordering": (models.OrderBy(models.F("date"), descending=True, nulls_last=True), "name"),
            },
        ),
        migrations.CreateModel(
            name="Counter",
            fields=[
                ("name", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("value", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="Installation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "demonstration",
                    models.BooleanField(
                        default=False,
                        help_text="Statuses, dates, files and people are invented.",
                        verbose_name="demonstration",
                    ),
                ),
                (
                    "created",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name="since"),
                ),
            ],
            options={
                "verbose_name": "installation",
                "verbose_name_plural": "installation",
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="installation_is_one")],
            },
        ),
        migrations.CreateModel(
            name="Action",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "key",
                    models.CharField(
                        default=tracker.models.actions.new_key,
                        editable=False,
                        max_length=100,
                        unique=True,
                        verbose_name="key",
                    ),
                ),
                ("number", models.PositiveIntegerField(editable=False, unique=True, verbose_name="number")),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                (
                    "statement",
                    models.TextField(
                        blank=True, help_text="What is to be done, in a sentence or two.", verbose_name="statement"
                    ),
                ),
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
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="actions",
                        to="tracker.meeting",
                        verbose_name="meeting",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="tracker.action",
                        verbose_name="part of",
                    ),
                ),
                (
                    "cadence",
                    models.CharField(
                        blank=True, help_text="As written, such as “biannual”.", max_length=80, verbose_name="cadence"
                    ),
                ),
                (
                    "rule",
                    models.CharField(
                        choices=[
                            ("all", "Implemented when all are verified"),
                            ("lead", "Implemented when the lead is verified"),
                            ("any", "Implemented when one is verified"),
                        ],
                        default="all",
                        max_length=4,
                        verbose_name="rule",
                    ),
                ),
                ("published", models.BooleanField(default=False, verbose_name="published")),
                (
                    "published_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("published_at", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="tracker.action",
                    ),
                ),
                ("created", models.DateTimeField(auto_now_add=True, verbose_name="created")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("unassigned", "Unassigned"),
                            ("not_started", "Not started"),
                            ("in_progress", "In progress"),
                            ("on_hold", "On hold"),
                            ("awaiting_verification", "Awaiting verification"),
                            ("partly_implemented", "Partly implemented"),
                            ("implemented", "Implemented"),
                            ("closed_partly", "Closed, partly implemented"),
                            ("closed", "Closed, not implemented"),
                            ("not_accepted", "Not accepted"),
                        ],
                        default="unassigned",
                        editable=False,
                        max_length=21,
                        verbose_name="status",
                    ),
                ),
                ("due", models.DateField(blank=True, editable=False, null=True, verbose_name="due")),
                (
                    "last_update",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="last update"),
                ),
                ("counted", models.PositiveIntegerField(default=0, editable=False, verbose_name="lines counted")),
                ("verified", models.PositiveIntegerField(default=0, editable=False, verbose_name="verified")),
                ("reported", models.PositiveIntegerField(default=0, editable=False, verbose_name="reported")),
                ("declined", models.PositiveIntegerField(default=0, editable=False, verbose_name="declined")),
                (
                    "themes",
                    models.ManyToManyField(
                        blank=True, related_name="actions", to="tracker.theme", verbose_name="themes"
                    ),
                ),
                (
                    "beneficiaries",
                    models.ManyToManyField(
                        blank=True,
                        help_text="They gain by it and owe nothing.",
                        related_name="benefits",
                        to="tracker.party",
                        verbose_name="beneficiaries",
                    ),
                ),
            ],
            options={
                "verbose_name": "action",
                "verbose_name_plural": "actions",
                "ordering": ("number",),
                "indexes": [
                    models.Index(fields=["status", "number"], name="action_status_number"),
                    models.Index(fields=["due", "number"], name="action_due_number"),
                    models.Index(fields=["last_update", "number"], name="action_updated_number"),
                    models.Index(fields=["title", "number"], name="action_title_number"),
                    models.Index(
                        condition=models.Q(("merged_into__isnull", False)),
                        fields=["merged_into"],
                        name="action_merged",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["proposal", "recommendation", "commitment", "mandate"])),
                        name="action_kind_in_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("rule__in", ["all", "lead", "any"])), name="action_rule_in_list"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "unassigned",
                                    "not_started",
                                    "in_progress",
                                    "on_hold",
                                    "awaiting_verification",
                                    "partly_implemented",
                                    "implemented",
                                    "closed_partly",
                                    "closed",
                                    "not_accepted",
                                ],
                            )
                        ),
                        name="action_status_in_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                            models.Q(("published_at__isnull", False), ("published_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="action_published_by_and_at",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("parent__isnull", True),
                            models.Q(("parent", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="action_is_not_its_own_parent",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("merged_into__isnull", True),
                            models.Q(("merged_into", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="action_is_not_merged_into_itself",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Assignment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "action",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments",
                        to="tracker.action",
                        verbose_name="action",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments",
                        to="tracker.party",
                        verbose_name="party",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("responsible", "Responsible"),
                            ("lead", "Lead"),
                            ("supporting", "Supporting"),
                            ("observer", "Observer"),
                        ],
                        default="responsible",
                        max_length=11,
                        verbose_name="role",
                    ),
                ),
                ("task", models.CharField(blank=True, max_length=300, verbose_name="what it is to do")),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("named", "Named in the text"),
                            ("role_table", "Role table"),
                            ("section_scope", "Scope of the section"),
                            ("inferred", "Inferred"),
                            ("by_hand", "Added by hand"),
                        ],
                        default="by_hand",
                        max_length=13,
                        verbose_name="ground",
                    ),
                ),
                (
                    "response",
                    models.CharField(
                        choices=[
                            ("no_response", "No response"),
                            ("under_consideration", "Under consideration"),
                            ("accepted", "Accepted"),
                            ("accepted_in_part", "Accepted in part"),
                            ("noted", "Noted"),
                            ("not_accepted", "Not accepted"),
                            ("not_applicable", "Not applicable"),
                        ],
                        default="no_response",
                        editable=False,
                        max_length=19,
                        verbose_name="response",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("not_started", "Not started"),
                            ("in_progress", "In progress"),
                            ("on_hold", "On hold"),
                            ("reported", "Reported"),
                            ("verified", "Verified"),
                            ("closed", "Closed"),
                        ],
                        default="not_started",
                        editable=False,
                        max_length=11,
                        verbose_name="status",
                    ),
                ),
                ("due", models.DateField(blank=True, editable=False, null=True, verbose_name="due")),
                ("due_ends", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "last_update",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="last update"),
                ),
                (
                    "focal_point",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who is asked first. It grants no right: a membership does.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="focal point",
                    ),
                ),
                (
                    "deputy",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="deputy",
                    ),
                ),
            ],
            options={
                "verbose_name": "line",
                "verbose_name_plural": "lines",
                "ordering": ("action__number", "party__name"),
                "indexes": [
                    models.Index(fields=["party", "status", "action", "due_ends"], name="assignment_party_status"),
                    models.Index(fields=["status", "due_ends"], name="assignment_status_due"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("role__in", ["responsible", "lead", "supporting", "observer"])),
                        name="assignment_role_in_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("basis__in", ["named", "role_table", "section_scope", "inferred", "by_hand"])
                        ),
                        name="assignment_basis_in_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "response__in",
                                [
                                    "no_response",
                                    "under_consideration",
                                    "accepted",
                                    "accepted_in_part",
                                    "noted",
                                    "not_accepted",
                                    "not_applicable",
                                ],
                            )
                        ),
                        name="assignment_response_in_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["not_started", "in_progress", "on_hold", "reported", "verified", "closed"])
                        ),
                        name="assignment_status_in_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("due__isnull", True), ("due_ends__isnull", True)),
                            models.Q(("due__isnull", False), ("due_ends__isnull", False)),
                            _connector="OR",
                        ),
                        name="assignment_due_and_its_end",
                    ),
                    models.UniqueConstraint(
                        fields=("action", "party"),
                        name="assignment_one_line_per_party",
                        violation_error_message="This party already has a line on this action.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ExpectedOutcome",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "action",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="outcomes",
                        to="tracker.action",
                        verbose_name="action",
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(default=1, verbose_name="position")),
                ("text", models.TextField(verbose_name="what should be seen")),
                ("indicator", models.CharField(blank=True, max_length=200, verbose_name="indicator")),
                ("unit", models.CharField(blank=True, max_length=40, verbose_name="unit")),
                (
                    "baseline",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=16, null=True, verbose_name="baseline"
                    ),
                ),
                (
                    "target",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=16, null=True, verbose_name="target"),
                ),
                ("target_date", models.DateField(blank=True, null=True, verbose_name="by")),
            ],
            options={
                "verbose_name": "expected outcome",
                "verbose_name_plural": "expected outcomes",
                "ordering": ("action__number", "position"),
                "constraints": [
                    models.UniqueConstraint(fields=("action", "position"), name="outcome_position"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("indicator", ""), _negated=True),
                            models.Q(
                                ("baseline__isnull", True),
                                ("target__isnull", True),
                                ("target_date__isnull", True),
                                ("unit", ""),
                            ),
                            _connector="OR",
                        ),
                        name="outcome_numbers_need_an_indicator",
                        violation_error_message="Name the indicator that the numbers are of.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Measurement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "outcome",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="measurements",
                        to="tracker.expectedoutcome",
                        verbose_name="outcome",
                    ),
                ),
                ("on", models.DateField(verbose_name="on")),
                ("value", models.DecimalField(decimal_places=2, max_digits=16, verbose_name="value")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="source")),
            ],
            options={
                "verbose_name": "measurement",
                "verbose_name_plural": "measurements",
                "ordering": ("-on",),
                "constraints": [models.UniqueConstraint(fields=("outcome", "on"), name="measurement_one_a_day")],
            },
        ),
        migrations.CreateModel(
            name="Milestone",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "action",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="milestones",
                        to="tracker.action",
                        verbose_name="action",
                    ),
                ),
                (
                    "assignment",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="milestones",
                        to="tracker.assignment",
                        verbose_name="line",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="step")),
                ("planned", models.DateField(blank=True, null=True, verbose_name="planned for")),
                ("reached", models.DateField(blank=True, null=True, verbose_name="reached on")),
            ],
            options={
                "verbose_name": "milestone",
                "verbose_name_plural": "milestones",
                "ordering": (models.OrderBy(models.F("planned"), nulls_last=True), "title"),
                "constraints": [models.UniqueConstraint(fields=("action", "title"), name="milestone_title")],
            },
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="person",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("secretariat", "Secretariat"),
                            ("focal_point", "Focal point"),
                            ("deputy", "Deputy"),
                            ("contributor", "Contributor"),
                            ("verifier", "Verifier"),
                            ("observer", "Observer"),
                        ],
                        max_length=12,
                        verbose_name="role",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="tracker.party",
                        verbose_name="party",
                    ),
                ),
                ("starts", models.DateField(verbose_name="from")),
                (
                    "ends",
                    models.DateField(
                        blank=True, help_text="The last day. Empty: until further notice.", null=True, verbose_name="to"
                    ),
                ),
            ],
            options={
                "verbose_name": "membership",
                "verbose_name_plural": "memberships",
                "ordering": ("party__name", "role", "user__name"),
                "indexes": [models.Index(fields=["party", "role"], name="membership_party_role")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "role__in",
                                ["secretariat", "focal_point", "deputy", "contributor", "verifier", "observer"],
                            )
                        ),
                        name="membership_role_in_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("role__in", ("focal_point", "deputy", "contributor")), _negated=True),
                            ("party__isnull", False),
                            _connector="OR",
                        ),
                        name="membership_role_needs_party",
                        violation_error_message="A focal point, deputy or contributor belongs to a party: choose it.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("role__in", ("secretariat", "observer")), _negated=True),
                            ("party__isnull", True),
                            _connector="OR",
                        ),
                        name="membership_role_has_no_party",
                        violation_error_message="Secretariat and observers belong to no party: leave it empty.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ends__isnull", True), ("ends__gte", models.F("starts")), _connector="OR"),
                        name="membership_ends_after_start",
                        violation_error_message="The last day lies before the first.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("party__isnull", False)),
                        fields=("user", "role", "party", "starts"),
                        name="membership_once_per_party",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("party__isnull", True)),
                        fields=("user", "role", "starts"),
                        name="membership_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProgressUpdate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "assignment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="updates",
                        to="tracker.assignment",
                        verbose_name="line",
                    ),
                ),
                (
                    "number",
                    models.PositiveIntegerField(help_text="Counts within the line from 1.", verbose_name="number"),
                ),
                (
                    "act",
                    models.CharField(
                        choices=[
                            ("update", "Update"),
                            ("start", "Started"),
                            ("hold", "Put on hold"),
                            ("resume", "Resumed"),
                            ("report", "Reported as done"),
                            ("withdraw", "Report withdrawn"),
                            ("verify", "Verified"),
                            ("return", "Returned"),
                            ("reopen", "Reopened"),
                            ("close", "Closed"),
                            ("respond", "Response recorded"),
                            ("due", "Due date set"),
                        ],
                        max_length=8,
                        verbose_name="what it did",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="updates",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="author",
                    ),
                ),
                (
                    "on_behalf",
                    models.BooleanField(default=False, verbose_name="by the secretariat on the party's behalf"),
                ),
                ("at", models.DateTimeField(verbose_name="at")),
                ("effective", models.DateField(blank=True, null=True, verbose_name="when it happened")),
                ("done", models.TextField(blank=True, verbose_name="what was done")),
                ("obstacles", models.TextField(blank=True, verbose_name="obstacles")),
                (
                    "obstacle_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("design", "Design"),
                            ("relevance", "Relevance"),
                            ("coordination", "Coordination"),
                            ("political_support", "Political support"),
                            ("capacity", "Capacity"),
                        ],
                        max_length=17,
                        verbose_name="kind of obstacle",
                    ),
                ),
                ("next_steps", models.TextField(blank=True, verbose_name="next steps")),
                ("reason", models.TextField(blank=True, verbose_name="reason or note")),
                (
                    "from_status",
                    models.CharField(
                        choices=[
                            ("not_started", "Not started"),
                            ("in_progress", "In progress"),
                            ("on_hold", "On hold"),
                            ("reported", "Reported"),
                            ("verified", "Verified"),
                            ("closed", "Closed"),
                        ],
                        max_length=11,
                        verbose_name="status before",
                    ),
                ),
                (
                    "to_status",
                    models.CharField(
                        choices=[
                            ("not_started", "Not started"),
                            ("in_progress", "In progress"),
                            ("on_hold", "On hold"),
                            ("reported", "Reported"),
                            ("verified", "Verified"),
                            ("closed", "Closed"),
                        ],
                        max_length=11,
                        verbose_name="status after",
                    ),
                ),
                (
                    "from_response",
                    models.CharField(
                        choices=[
                            ("no_response", "No response"),
                            ("under_consideration", "Under consideration"),
                            ("accepted", "Accepted"),
                            ("accepted_in_part", "Accepted in part"),
                            ("noted", "Noted"),
                            ("not_accepted", "Not accepted"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=19,
                        verbose_name="response before",
                    ),
                ),
                (
                    "to_response",
                    models.CharField(
                        choices=[
                            ("no_response", "No response"),
                            ("under_consideration", "Under consideration"),
                            ("accepted", "Accepted"),
                            ("accepted_in_part", "Accepted in part"),
                            ("noted", "Noted"),
                            ("not_accepted", "Not accepted"),
                            ("not_applicable", "Not applicable"),
                        ],
                        max_length=19,
                        verbose_name="response after",
                    ),
                ),
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="tracker.progressupdate",
                        verbose_name="corrects",
                    ),
                ),
            ],
            options={
                "verbose_name": "progress update",
                "verbose_name_plural": "progress updates",
                "ordering": ("-at", "-id"),
                "indexes": [models.Index(fields=["-at", "-id"], name="update_newest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "act__in",
                                [
                                    "update",
                                    "start",
                                    "hold",
                                    "resume",
                                    "report",
                                    "withdraw",
                                    "verify",
                                    "return",
                                    "reopen",
                                    "close",
                                    "respond",
                                    "due",
                                ],
                            )
                        ),
                        name="progressupdate_act_in_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "from_status__in",
                                ["not_started", "in_progress", "on_hold", "reported", "verified", "closed"],
                            )
                        ),
                        name="progressupdate_from_status_in_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "to_status__in",
                                ["not_started", "in_progress", "on_hold", "reported", "verified", "closed"],
                            )
                        ),
                        name="progressupdate_to_status_in_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "from_response__in",
                                [
                                    "no_response",
                                    "under_consideration",
                                    "accepted",
                                    "accepted_in_part",
                                    "noted",
                                    "not_accepted",
                                    "not_applicable",
                                ],
                            )
                        ),
                        name="progressupdate_from_response_in_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "to_response__in",
                                [
                                    "no_response",
                                    "under_consideration",
                                    "accepted",
                                    "accepted_in_part",
                                    "noted",
                                    "not_accepted",
                                    "not_applicable",
                                ],
                            )
                        ),
                        name="progressupdate_to_response_in_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "obstacle_kind__in",
                                ["", "design", "relevance", "coordination", "political_support", "capacity"],
                            )
                        ),
                        name="update_obstacle_kind_in_list",
                    ),
                    models.UniqueConstraint(fields=("assignment", "number"), name="update_number"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Upload",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uploads",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="owner",
                    ),
                ),
                ("file", models.FileField(upload_to=tracker.models.progress.upload_path, verbose_name="file")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("size", models.PositiveIntegerField(help_text="In bytes.", verbose_name="size")),
                ("content_type", models.CharField(max_length=100, verbose_name="type")),
                ("sha256", models.CharField(max_length=64)),
                ("at", models.DateTimeField(verbose_name="received")),
            ],
            options={
                "verbose_name": "file received",
                "verbose_name_plural": "files received",
                "ordering": ("-at",),
            },
        ),
        migrations.CreateModel(
            name="Evidence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "update",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="tracker.progressupdate",
                        verbose_name="update",
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                (
                    "upload",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="tracker.upload",
                        verbose_name="file",
                    ),
                ),
                (
                    "url",
                    models.URLField(
                        blank=True,
                        max_length=1000,
                        validators=[django.core.validators.URLValidator(schemes=["http", "https"])],
                        verbose_name="link",
                    ),
                ),
                ("dated", models.DateField(blank=True, null=True, verbose_name="date of the document")),
                (
                    "internal",
                    models.BooleanField(
                        default=True,
                        help_text="Only the secretariat, verifiers and this party can open it.",
                        verbose_name="internal",
                    ),
                ),
            ],
            options={
                "verbose_name": "evidence",
                "verbose_name_plural": "evidence",
                "ordering": ("id",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("upload__isnull", False), ("url", "")),
                            models.Q(("upload__isnull", True), models.Q(("url", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="evidence_is_file_or_link",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("url", ""),
                            ("url__istartswith", "http://"),
                            ("url__istartswith", "https://"),
                            _connector="OR",
                        ),
                        name="evidence_link_is_http",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Verification",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "update",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verification",
                        to="tracker.progressupdate",
                        verbose_name="report",
                    ),
                ),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verifications",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verifier",
                    ),
                ),
                (
                    "decision",
                    models.CharField(
                        choices=[("verified", "Verified"), ("returned", "Returned")],
                        max_length=8,
                        verbose_name="decision",
                    ),
                ),
                ("note", models.TextField(verbose_name="note")),
                ("at", models.DateTimeField(verbose_name="at")),
            ],
            options={
                "verbose_name": "verification",
                "verbose_name_plural": "verifications",
                "ordering": ("-at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("decision__in", ["verified", "returned"])),
                        name="verification_decision_in_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("note", ""), _negated=True), name="verification_has_a_note"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Conflict",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "assignment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="conflicts",
                        to="tracker.assignment",
                        verbose_name="line",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="conflicts",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="verifier",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="reason")),
                ("at", models.DateTimeField(verbose_name="at")),
            ],
            options={
                "verbose_name": "conflict of interest",
                "verbose_name_plural": "conflicts of interest",
                "ordering": ("-at",),
                "constraints": [models.UniqueConstraint(fields=("assignment", "user"), name="conflict_once")],
            },
        ),
        migrations.CreateModel(
            name="Closing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "assignment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="closings",
                        to="tracker.assignment",
                        verbose_name="line",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("withdrawn", "Withdrawn"),
                            ("not_accepted", "Not accepted"),
                            ("superseded", "Superseded"),
                            ("overtaken", "Overtaken by events"),
                            ("lapsed", "Lapsed"),
                        ],
                        max_length=12,
                        verbose_name="reason",
                    ),
                ),
                ("note", models.TextField(verbose_name="note")),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="asked by",
                    ),
                ),
                ("asked_at", models.DateTimeField(verbose_name="asked at")),
                (
                    "decision",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Waiting for a second person"),
                            ("confirmed", "Confirmed"),
                            ("declined", "Declined"),
                        ],
                        default="",
                        max_length=9,
                        verbose_name="decision",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="decided by",
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True, verbose_name="decided at")),
                ("decision_note", models.TextField(blank=True, verbose_name="note on the decision")),
            ],
            options={
                "verbose_name": "closing",
                "verbose_name_plural": "closings",
                "ordering": ("-asked_at",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("reason__in", ["withdrawn", "not_accepted", "superseded", "overtaken", "lapsed"])
                        ),
                        name="closing_reason_in_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("decision__in", ["", "confirmed", "declined"])),
                        name="closing_decision_in_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_at__isnull", True), ("decided_by__isnull", True)),
                            models.Q(("decided_at__isnull", False), ("decided_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="closing_decided_by_and_at",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided_by__isnull", True), ("decision", "")),
                            models.Q(models.Q(("decision", ""), _negated=True), ("decided_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="closing_decision_has_its_person",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("decided_by__isnull", True),
                            models.Q(("decided_by", models.F("asked_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="closing_needs_a_second_person",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("decision", "")), fields=("assignment",), name="closing_one_open_per_line"
                    ),
                    models.UniqueConstraint(fields=("assignment", "asked_at"), name="closing_asked_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="DueDateChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "assignment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="due_changes",
                        to="tracker.assignment",
                        verbose_name="line",
                    ),
                ),
                (
                    "update",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="due_change",
                        to="tracker.progressupdate",
                        verbose_name="entry",
                    ),
                ),
                ("old", models.DateField(blank=True, null=True, verbose_name="before")),
                ("new", models.DateField(verbose_name="after")),
                ("reason", models.TextField(verbose_name="reason")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="at")),
            ],
            options={
                "verbose_name": "change of a due date",
                "verbose_name_plural": "changes of due dates",
                "ordering": ("id",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="due_change_has_a_reason"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("old__isnull", True), models.Q(("old", models.F("new")), _negated=True), _connector="OR"
                        ),
                        name="due_change_changes",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalParty",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "code",
                    models.CharField(
                        db_index=True,
                        help_text="GT for a country, SICA for a body",
                        max_length=12,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[A-Z][A-Z0-9-]*$", "A code has capital letters, digits and hyphens only."
                            )
                        ],
                        verbose_name="code",
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                ("official_name", models.CharField(blank=True, max_length=200, verbose_name="official name")),
                (
                    "kind",
                    models.CharField(
                        choices=[("country", "Country"), ("body", "Body")],
                        default="country",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "timezone",
                    models.CharField(
                        default="UTC",
                        help_text="A date due ends with the day here.",
                        max_length=40,
                        validators=[tracker.models.parties.check_time_zone],
                        verbose_name="time zone",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tracker.party",
                        verbose_name="part of",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical party",
                "verbose_name_plural": "historical parties",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalTheme",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("slug", models.SlugField(max_length=80, verbose_name="short name")),
                ("name", models.CharField(db_index=True, max_length=120, verbose_name="name")),
                ("position", models.PositiveSmallIntegerField(default=100, verbose_name="position")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical theme",
                "verbose_name_plural": "historical themes",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMeeting",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("key", models.SlugField(max_length=80, verbose_name="short name")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("date", models.DateField(blank=True, null=True, verbose_name="date")),
                ("place", models.CharField(blank=True, max_length=120, verbose_name="place")),
                (
                    "host",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tracker.party",
                        verbose_name="host",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical meeting",
                "verbose_name_plural": "historical meetings",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMeeting_participants",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tracker.meeting",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tracker.party",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="tracker.historicalmeeting",
                    ),
                ),
                ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
            ],
            options={
                "verbose_name": "HistoricalMeeting_participants",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAction",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "key",
                    models.CharField(
                        db_index=True,
                        default=tracker.models.actions.new_key,
                        editable=False,
                        max_length=100,
                        verbose_name="key",
                    ),
                ),
                ("number", models.PositiveIntegerField(db_index=True, editable=False, verbose_name="number")),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                (
                    "statement",
                    models.TextField(
                        blank=True, help_text="What is to be done, in a sentence or two.", verbose_name="statement"
                    ),
                ),
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
                (
                    "cadence",
                    models.CharField(
                        blank=True, help_text="As written, such as “biannual”.", max_length=80, verbose_name="cadence"
                    ),
                ),
                (
                    "rule",
                    models.CharField(
                        choices=[
                            ("all", "Implemented when all are verified"),
                            ("lead", "Implemented when the lead is verified"),
                            ("any", "Implemented when one is verified"),
                        ],
                        default="all",
                        max_length=4,
                        verbose_name="rule",
                    ),
                ),
                ("published", models.BooleanField(default=False, verbose_name="published")),
                ("published_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("created", models.DateTimeField(blank=True, editable=False, verbose_name="created")),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tracker.meeting",
                        verbose_name="meeting",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tracker.action",
                        verbose_name="part of",
                    ),
                ),
                (
                    "published_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tracker.action",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical action",
                "verbose_name_plural": "historical actions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAction_themes",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "action",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tracker.action",
                    ),
                ),
                (
                    "theme",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tracker.theme",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="tracker.historicalaction",
                    ),
                ),
                ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
            ],
            options={
                "verbose_name": "HistoricalAction_themes",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAction_beneficiaries",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "action",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tracker.action",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tracker.party",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="tracker.historicalaction",
                    ),
                ),
                ("m2m_history_id", models.AutoField(primary_key=True, serialize=False)),
            ],
            options={
                "verbose_name": "HistoricalAction_beneficiaries",
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAssignment",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("responsible", "Responsible"),
                            ("lead", "Lead"),
                            ("supporting", "Supporting"),
                            ("observer", "Observer"),
                        ],
                        default="responsible",
                        max_length=11,
                        verbose_name="role",
                    ),
                ),
                ("task", models.CharField(blank=True, max_length=300, verbose_name="what it is to do")),
                (
                    "basis",
                    models.CharField(
                        choices=[
                            ("named", "Named in the text"),
                            ("role_table", "Role table"),
                            ("section_scope", "Scope of the section"),
                            ("inferred", "Inferred"),
                            ("by_hand", "Added by hand"),
                        ],
                        default="by_hand",
                        max_length=13,
                        verbose_name="ground",
                    ),
                ),
                (
                    "action",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tracker.action",
                        verbose_name="action",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tracker.party",
                        verbose_name="party",
                    ),
                ),
                (
                    "focal_point",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Who is asked first. It grants no right: a membership does.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="focal point",
                    ),
                ),
                (
                    "deputy",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="deputy",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical line",
                "verbose_name_plural": "historical lines",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalExpectedOutcome",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField(default=1, verbose_name="position")),
                ("text", models.TextField(verbose_name="what should be seen")),
                ("indicator", models.CharField(blank=True, max_length=200, verbose_name="indicator")),
                ("unit", models.CharField(blank=True, max_length=40, verbose_name="unit")),
                (
                    "baseline",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=16, null=True, verbose_name="baseline"
                    ),
                ),
                (
                    "target",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=16, null=True, verbose_name="target"),
                ),
                ("target_date", models.DateField(blank=True, null=True, verbose_name="by")),
                (
                    "action",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tracker.action",
                        verbose_name="action",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical expected outcome",
                "verbose_name_plural": "historical expected outcomes",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMeasurement",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("on", models.DateField(verbose_name="on")),
                ("value", models.DecimalField(decimal_places=2, max_digits=16, verbose_name="value")),
                ("source", models.CharField(blank=True, max_length=200, verbose_name="source")),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tracker.expectedoutcome",
                        verbose_name="outcome",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical measurement",
                "verbose_name_plural": "historical measurements",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMilestone",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("title", models.CharField(max_length=200, verbose_name="step")),
                ("planned", models.DateField(blank=True, null=True, verbose_name="planned for")),
                ("reached", models.DateField(blank=True, null=True, verbose_name="reached on")),
                (
                    "action",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tracker.action",
                        verbose_name="action",
                    ),
                ),
                (
                    "assignment",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tracker.assignment",
                        verbose_name="line",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical milestone",
                "verbose_name_plural": "historical milestones",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalUser",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        db_index=True,
                        error_messages={"unique": "A user with that username already exists."},
                        help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                        max_length=150,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                        verbose_name="username",
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="email address")),
                (
                    "is_staff",
                    models.BooleanField(
                        default=False,
                        help_text="Designates whether the user can log into this admin site.",
                        verbose_name="staff status",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                        verbose_name="active",
                    ),
                ),
                ("date_joined", models.DateTimeField(default=django.utils.timezone.now, verbose_name="date joined")),
                ("name", models.CharField(blank=True, max_length=150, verbose_name="full name")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical person",
                "verbose_name_plural": "historical people",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMembership",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("secretariat", "Secretariat"),
                            ("focal_point", "Focal point"),
                            ("deputy", "Deputy"),
                            ("contributor", "Contributor"),
                            ("verifier", "Verifier"),
                            ("observer", "Observer"),
                        ],
                        max_length=12,
                        verbose_name="role",
                    ),
                ),
                ("starts", models.DateField(verbose_name="from")),
                (
                    "ends",
                    models.DateField(
                        blank=True, help_text="The last day. Empty: until further notice.", null=True, verbose_name="to"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="person",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="tracker.party",
                        verbose_name="party",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.TextField(null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical membership",
                "verbose_name_plural": "historical memberships",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
    ]

    operations = [CreateModels(creations)]
