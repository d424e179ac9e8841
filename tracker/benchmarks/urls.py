"""The addresses that are measured: the project's own, and beside them what they are compared with."""

import itertools

from django.contrib.admin import AdminSite, ModelAdmin
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template import engines
from django.urls import include, path
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from tracker.choices import Act
from tracker.models import Action, Assignment, ProgressUpdate

ROWS = 25
TWO_LINES = SimpleLazyObject(
    lambda: engines["django"].from_string(
        "<p>{{ user }}, {{ page.paginator.count }}</p>\n"
        "{% for action in page %}<p>{{ action.number }} {{ action.title }}</p>{% endfor %}"
    )
)
_numbers = itertools.count(1_000_000)  # past those of any line's own entries


@login_required
def read_floor(request):
    """The least that a list costs: who is signed in, a count, 25 rows, two lines of template."""
    page = Paginator(Action.objects.order_by("number"), ROWS).get_page(request.GET.get("page"))
    return HttpResponse(TWO_LINES.render({"user": request.user, "page": page}))


@login_required
def write_floor(request, pk):
    """The least that a change costs: who is signed in, one row and its entry in the journal, in one transaction."""
    with transaction.atomic():
        line = Assignment.objects.get(pk=pk)
        Assignment.objects.filter(pk=pk).update(last_update=timezone.now())
        ProgressUpdate.objects.create(
            assignment=line,
            number=next(_numbers),
            act=Act.UPDATE,
            author=request.user,
            at=timezone.now(),
            done=request.POST["done"],
            from_status=line.status,
            to_status=line.status,
            from_response=line.response,
            to_response=line.response,
        )
    return redirect("read_floor")


class StockActions(ModelAdmin):
    """Django's own changelist, with as many rows and the same stored columns as our list; no filters, no search."""

    list_display = ("number", "title", "status", "due", "last_update")
    list_per_page = ROWS


stock = AdminSite(name="stock")
stock.register(Action, StockActions)

urlpatterns = [
    path("floor/", read_floor, name="read_floor"),
    path("floor/<int:pk>/", write_floor, name="write_floor"),
    path("stock/", stock.urls),
    path("", include("config.urls")),
]
