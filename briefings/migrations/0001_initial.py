import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
import django.db.models.lookups
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("tracker", "0002_records"),
    ]

    operations = [
        migrations.CreateModel(
            name="Document",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.SlugField(max_length=80, unique=True, verbose_name="short name")),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="documents",
                        to="tracker.meeting",
                        verbose_name="meeting",
                    ),
                ),
                ("filename", models.CharField(max_length=200, verbose_name="file name")),
                (
                    "content_type",
                    models.CharField(
                        help_text="As in HTTP, with the charset: text/plain; charset=utf-8",
                        max_length=100,
                        verbose_name="type",
                    ),
                ),
                ("raw", models.BinaryField(verbose_name="bytes as received")),
                ("sha256", models.CharField(max_length=64, verbose_name="SHA-256 of the bytes")),
                ("text", models.TextField(verbose_name="repaired text")),
                (
                    "runs",
                    models.JSONField(
                        default=list,
                        help_text="From the text to the bytes: lists of text offset, byte, bytes a character.",
                        verbose_name="map",
                    ),
                ),
                (
                    "dated",
                    models.DateField(
                        blank=True, help_text="Empty where the text gives none.", null=True, verbose_name="date"
                    ),
                ),
                ("language", models.CharField(default="en", max_length=10, verbose_name="language")),
                (
                    "url",
                    models.URLField(
                        blank=True,
                        max_length=1000,
                        validators=[django.core.validators.URLValidator(schemes=["http", "https"])],
                        verbose_name="address",
                    ),
                ),
                ("received_at", models.DateTimeField(auto_now_add=True, verbose_name="received at")),
                (
                    "received_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="received by",
                    ),
                ),
            ],
            options={
                "verbose_name": "document",
                "verbose_name_plural": "documents",
                "ordering": ("-received_at", "key"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("url", ""),
                            ("url__istartswith", "http://"),
                            ("url__istartswith", "https://"),
                            _connector="OR",
                        ),
                        name="document_address_is_http",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Citation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=150, unique=True, verbose_name="key")),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="citations",
                        to="briefings.document",
                        verbose_name="document",
                    ),
                ),
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
                    "action",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="citations",
                        to="tracker.action",
                        verbose_name="action",
                    ),
                ),
                (
                    "field",
                    models.CharField(
                        choices=[
                            ("mention", "Mention"),
                            ("owner", "Who is to do it"),
                            ("outcome", "Expected outcome"),
                            ("cadence", "Cadence"),
                            ("due", "Due date"),
                            ("beneficiary", "Who gains by it"),
                        ],
                        default="mention",
                        max_length=11,
                        verbose_name="supports",
                    ),
                ),
                (
                    "assignment",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="citations",
                        to="tracker.assignment",
                        verbose_name="line",
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="citations",
                        to="tracker.expectedoutcome",
                        verbose_name="expected outcome",
                    ),
                ),
                (
                    "milestone",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="citations",
                        to="tracker.milestone",
                        verbose_name="milestone",
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(
                        default=1, help_text="Order within the action.", verbose_name="position"
                    ),
                ),
            ],
            options={
                "verbose_name": "citation",
                "verbose_name_plural": "citations",
                "ordering": ("action__number", "position", "id"),
                "indexes": [
                    models.Index(fields=["document", "start"], name="citation_in_document"),
                    models.Index(fields=["action", "position"], name="citation_of_action"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("field__in", ["mention", "owner", "outcome", "cadence", "due", "beneficiary"])
                        ),
                        name="citation_field_in_list",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("start__lt", models.F("end"))), name="citation_starts_before_its_end"
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
                        name="citation_is_as_long_as_its_quote",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("quote__contains", "\n"), _negated=True),
                            models.Q(("quote__contains", "\r"), _negated=True),
                        ),
                        name="citation_stays_in_a_line",
                    ),
                ],
            },
        ),
    ]
