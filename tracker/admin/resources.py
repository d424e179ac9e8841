"""What may be imported and exported of each model: its editable columns, with references by natural key.

State (response, status, due date) and what follows from it is exported to be read, and never imported.
"""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from import_export.fields import Field
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from .. import workflow
from ..choices import AssignmentRole, Basis, Kind, PartyKind, Role, Rule
from ..models import (
    Action,
    Assignment,
    ExpectedOutcome,
    Measurement,
    Meeting,
    Membership,
    Milestone,
    Party,
    Theme,
    User,
    number_of,
)
from .checks import check_above, check_address, check_own_membership, may_not_edit_person
from .columns import (
    NO_MEETING,
    NO_PARTY,
    NO_THEME,
    ActionWidget,
    NumberWidget,
    OutcomeWidget,
    action_field,
    choice_field,
    day_field,
    moment_field,
    party_field,
    person_field,
)
from .imports import PlainDiff, RecordResource, ReferencesWidget, ReferenceWidget, in_parts

NOT_IN_FORMS = {field.name for field in Action._meta.fields if not field.editable}


class Unchanged:
    """Rows that change nothing are passed over and not listed."""

    skip_unchanged = True
    report_skipped = False
    chunk_size = 1000


class ActionDiff(PlainDiff):
    """A new action's reference is not promised: another may be added before the import is confirmed."""

    def compare_with(self, resource, instance):
        super().compare_with(resource, instance)
        if self.new:
            self.right[0] = ""


class ActionResource(RecordResource):
    """Actions by their reference; a row without one is a new action."""

    reference = Field("number", "reference", widget=NumberWidget(), readonly=True)
    kind = choice_field("kind", Kind)
    rule = choice_field("rule", Rule)
    meeting = Field("meeting", "meeting", widget=ReferenceWidget(Meeting, "key", NO_MEETING))
    parent = Field("parent", "parent", widget=ActionWidget())
    themes = Field("themes", "themes", widget=ReferencesWidget(Theme, "slug", NO_THEME))
    beneficiaries = Field("beneficiaries", "beneficiaries", widget=ReferencesWidget(Party, "code", NO_PARTY))
    last_update = moment_field("last_update")

    shown_only = ("status", "due", "last_update", "counted", "verified", "reported", "declined", "published")

    class Meta(Unchanged):
        model = Action
        import_id_fields = ("reference",)
        fields = (
            "reference",
            "title",
            "statement",
            "kind",
            "meeting",
            "parent",
            "themes",
            "beneficiaries",
            "cadence",
            "rule",
            "status",
            "due",
            "last_update",
            "counted",
            "verified",
            "reported",
            "declined",
            "published",
        )

    @classmethod
    def get_diff_class(cls):
        return ActionDiff

    def init_instance(self, row=None):
        """A new action with its number, by which it is known from now on."""
        return Action(number=Action.next_number())

    def get_instance(self, instance_loader, row):
        text = str(row.get("reference") or "").strip()
        if not text:
            title = str(row.get("title") or "").strip()
            double = Action.objects.filter(title=title).first()
            if double:
                raise ValueError(
                    _("%(reference)s has this title already. Give the reference to change it.")
                    % {"reference": double.reference}
                )
            return None
        number = number_of(text)
        action = self.get_queryset().filter(number=number).first() if number else None
        if action is None:
            raise ValueError(
                _("There is no action “%(value)s”. Leave the reference empty for a new one.") % {"value": text}
            )
        return action

    def validate_instance(self, instance, import_validation_errors=None, validate_unique=True):
        """As the form would; the number and key of a new one are given when it is saved."""
        if import_validation_errors:
            raise ValidationError(import_validation_errors)
        instance.full_clean(exclude=NOT_IN_FORMS, validate_unique=validate_unique)
        check_above(instance)

    def after_save_instance(self, instance, row, **kwargs):
        workflow.refresh(instance)

    def filter_export(self, queryset, **kwargs):
        return queryset.select_related("meeting", "parent").prefetch_related("themes", "beneficiaries")


class LineResource(RecordResource):
    """Lines by action and party. A new one begins without response, status or due date, as every line does."""

    action = action_field()
    party = party_field()
    role = choice_field("role", AssignmentRole)
    basis = choice_field("basis", Basis)
    focal_point = person_field("focal_point")
    deputy = person_field("deputy")
    last_update = moment_field("last_update")

    shown_only = ("response", "status", "due", "last_update")

    class Meta(Unchanged):
        model = Assignment
        use_bulk = True  # thousands of lines at once are the rule here, not the exception
        batch_size = 500
        import_id_fields = ("action", "party")
        fields = (
            "action",
            "party",
            "role",
            "task",
            "basis",
            "focal_point",
            "deputy",
            "response",
            "status",
            "due",
            "last_update",
        )

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.lines = {}
        self.touched = {}

    def before_import(self, dataset, **kwargs):
        """Find the lines that there are on the actions of the file."""
        super().before_import(dataset, **kwargs)
        actions = {action.pk for action in self.fields["action"].widget.found.values() if action}
        for part in in_parts(actions):
            lines = Assignment.objects.filter(action__in=part).order_by()
            for line in lines.select_related("action", "party", "focal_point", "deputy"):
                self.lines[line.action_id, line.party_id] = line

    def get_instance(self, instance_loader, row):
        action, party = (self.fields[name].clean(row) for name in ("action", "party"))
        line = self.lines.get((action.pk, party.pk)) if action and party else None
        if line is not None and line.pk is None:
            raise ValueError(_("The file has this line twice."))
        return line

    def validate_instance(self, instance, import_validation_errors=None, validate_unique=True):
        """The references were just looked up and the pair of action and party with them: only words are left."""
        if import_validation_errors:
            raise ValidationError(import_validation_errors)
        if not instance.action_id or not instance.party_id:
            raise ValidationError(_("A line needs its action and its party."))
        if instance.pk is None and (why := workflow.may_not_assign(instance.action, self.user)):
            raise ValidationError(why)
        instance.clean_fields(exclude={"action", "party", "focal_point", "deputy"})

    def before_save_instance(self, instance, row, **kwargs):
        """A later row for the same line finds this one, saved or not."""
        self.touched[instance.action_id] = instance.action
        self.lines[instance.action_id, instance.party_id] = instance

    def bulk_create(self, using_transactions, dry_run, raise_errors, batch_size=None, result=None):
        """With the history that a bulk insert leaves out."""
        new, self.create_instances = self.create_instances, []
        bulk_create_with_history(new, Assignment, batch_size=batch_size, default_user=self.user)

    def bulk_update(self, using_transactions, dry_run, raise_errors, batch_size=None, result=None):
        """With the history that a bulk update leaves out; only the columns that may be edited."""
        changed, self.update_instances = self.update_instances, []
        columns = ["role", "task", "basis", "focal_point", "deputy"]
        bulk_update_with_history(changed, Assignment, columns, batch_size=batch_size, default_user=self.user)

    def after_import(self, dataset, result, **kwargs):
        if not self._is_dry_run(kwargs):  # what is only shown is rolled back, and no column that is shown depends on it
            for action in self.touched.values():
                workflow.refresh(action)
        super().after_import(dataset, result, **kwargs)

    def filter_export(self, queryset, **kwargs):
        return queryset.select_related("action", "party", "focal_point", "deputy")


class OutcomeResource(RecordResource):
    """Expected outcomes by action and position."""

    action = action_field()
    target_date = day_field("target_date")

    class Meta(Unchanged):
        model = ExpectedOutcome
        import_id_fields = ("action", "position")
        fields = ("action", "position", "text", "indicator", "unit", "baseline", "target", "target_date")

    def filter_export(self, queryset, **kwargs):
        return queryset.select_related("action")


class MeasurementResource(RecordResource):
    """Measurements by outcome and day."""

    outcome = Field("outcome", "outcome", widget=OutcomeWidget())
    on = day_field("on")

    class Meta(Unchanged):
        model = Measurement
        import_id_fields = ("outcome", "on")
        fields = ("outcome", "on", "value", "source")

    def filter_export(self, queryset, **kwargs):
        return queryset.select_related("outcome__action")


class MilestoneResource(RecordResource):
    """Milestones by action and step."""

    action = action_field()
    planned = day_field("planned")
    reached = day_field("reached")

    class Meta(Unchanged):
        model = Milestone
        import_id_fields = ("action", "title")
        fields = ("action", "title", "planned", "reached")

    def filter_export(self, queryset, **kwargs):
        return queryset.select_related("action")


class PartyResource(RecordResource):
    """Countries and bodies by code."""

    kind = choice_field("kind", PartyKind)
    parent = party_field("parent")

    class Meta(Unchanged):
        model = Party
        import_id_fields = ("code",)
        fields = ("code", "name", "official_name", "kind", "parent", "timezone")

    def validate_instance(self, instance, import_validation_errors=None, validate_unique=True):
        super().validate_instance(instance, import_validation_errors, validate_unique)
        check_above(instance)

    def filter_export(self, queryset, **kwargs):
        return queryset.select_related("parent")


class ThemeResource(RecordResource):
    """Themes by short name."""

    class Meta(Unchanged):
        model = Theme
        import_id_fields = ("slug",)
        fields = ("slug", "name", "position")


class MeetingResource(RecordResource):
    """Meetings by short name."""

    date = day_field("date")
    host = party_field("host")
    participants = Field("participants", "participants", widget=ReferencesWidget(Party, "code", NO_PARTY))

    class Meta(Unchanged):
        model = Meeting
        import_id_fields = ("key",)
        fields = ("key", "name", "date", "place", "host", "participants")

    def filter_export(self, queryset, **kwargs):
        return queryset.select_related("host").prefetch_related("participants")


class PersonResource(RecordResource):
    """People by user name. An import gives neither passwords nor rights."""

    last_login = moment_field("last_login")
    shown_only = ("is_active", "last_login")

    class Meta(Unchanged):
        model = User
        import_id_fields = ("username",)
        fields = ("username", "name", "email", "is_active", "last_login")

    def validate_instance(self, instance, import_validation_errors=None, validate_unique=True):
        if instance.pk is None:
            instance.set_unusable_password()
        elif why := may_not_edit_person(self.user, instance):
            raise ValidationError(why)
        super().validate_instance(instance, import_validation_errors, validate_unique)
        check_address(instance)

    def do_instance_save(self, instance, is_create):
        if is_create:
            instance.save(force_insert=True)
        else:
            instance.save(update_fields=["name", "email"])


class MembershipResource(RecordResource):
    """Memberships by person, role, party and first day: only the last day of one that exists can change."""

    user = person_field("user")
    role = choice_field("role", Role)
    party = party_field()
    starts = day_field("starts")
    ends = day_field("ends")

    class Meta(Unchanged):
        model = Membership
        import_id_fields = ("user", "role", "party", "starts")
        fields = ("user", "role", "party", "starts", "ends")

    def validate_instance(self, instance, import_validation_errors=None, validate_unique=True):
        if not import_validation_errors:
            check_own_membership(self.user, instance)
        super().validate_instance(instance, import_validation_errors, validate_unique)

    def filter_export(self, queryset, **kwargs):
        return queryset.select_related("user", "party")
