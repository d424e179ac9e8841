"""What the pages share: who may read at all, which rows a page holds, and the part of a page that htmx asks for."""

from functools import wraps

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.paginator import Page, Paginator
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.formats import number_format
from django.utils.functional import cached_property

from ..permissions import rights_of

ROWS = 25
ROWS_OFFERED = (25, 50, 100)
COUNTED = 1000  # beyond, a list says "1,000+": the count is what costs, and nobody reads that far


def refused_reader(request):
    """Return the response for somebody who may not read here, or None: the sign-in page, or that no role is recorded.

    Source: DESIGN, rule 5. Rows are narrowed by `visible_to` besides; this only spares an empty page.
    """
    if settings.PUBLIC_READ or rights_of(request.user).reads_all:
        return None
    if request.user.is_authenticated:
        return render(request, "tracker/no_role.html", status=403)
    return redirect_to_login(request.get_full_path())


def reader_required(view):
    """Decorate a view function: only readers come in."""

    @wraps(view)
    def for_readers(request, *args, **kwargs):
        return refused_reader(request) or view(request, *args, **kwargs)

    return for_readers


class ReaderRequired:
    """The same for a view class; it stands first among the bases."""

    def dispatch(self, request, *args, **kwargs):
        return refused_reader(request) or super().dispatch(request, *args, **kwargs)


class CappedPage(Page):
    """A page that knows the ids of its rows and whether more follow; `rows(queryset)` reads the rows themselves."""

    def __init__(self, ids, number, paginator, more):
        super().__init__(ids, number, paginator)
        self.ids = ids
        self.more = more

    def has_next(self):
        return self.more

    def next_page_number(self):
        return self.number + 1

    def end_index(self):
        return (self.number - 1) * self.paginator.per_page + len(self.ids)

    def rows(self, queryset):
        """The page's rows of `queryset`, in the page's order: one query, none for an empty page."""
        found = {row.pk: row for row in queryset.filter(pk__in=self.ids).order_by()} if self.ids else {}
        return [found[pk] for pk in self.ids if pk in found]


class CappedPaginator(Paginator):
    """Pages over the ids of a queryset, with a count that stops at 1,000: one query for both.

    Whole rows are read for the page alone. Beyond the thousandth row there is still a next page, but no last one.
    """

    @cached_property
    def _ids(self):
        return list(self.object_list.values_list("pk", flat=True)[: COUNTED + 1])

    @property
    def capped(self):
        """Whether there are more than the count says."""
        return len(self._ids) > COUNTED

    @cached_property
    def count(self):
        return min(len(self._ids), COUNTED)

    @property
    def count_words(self):
        """The count as a reader is told it: "24", "1,000+"."""
        words = number_format(self.count, force_grouping=True)
        return f"{words}+" if self.capped else words

    def page(self, number):
        """The page `number`; what is no number is the first page, what lies behind the end the last."""
        number = _positive(number)
        start, size = (number - 1) * self.per_page, self.per_page
        if start + size > COUNTED and self.capped:
            ids = list(self.object_list.values_list("pk", flat=True)[start : start + size + 1])
        else:
            ids = self._ids[start : start + size + 1]
        if not ids and number > 1:
            return self.page(max(self.num_pages, 1) if number != self.num_pages else 1)
        return CappedPage(ids[:size], number, self, more=len(ids) > size)

    get_page = page


def _positive(number):
    text = str(number)
    return max(int(text), 1) if text.isascii() and text.isdigit() and len(text) < 7 else 1


def rows_wanted(request):
    """How many rows a page is to have: 25, or 50 or 100 where `?rows=` asks for them."""
    rows = _positive(request.GET.get("rows", ""))
    return rows if rows in ROWS_OFFERED else ROWS


def page_of(queryset, request, per_page=None):
    """Return the CappedPage of `queryset` (ordered to the last tie) that `?page=` and `?rows=` ask for."""
    return CappedPaginator(queryset, per_page or rows_wanted(request)).page(request.GET.get("page", ""))


def query_with(request, **changes):
    """The query string of this page with `changes`; None drops a parameter, and so does an empty value."""
    query = request.GET.copy()
    for name, value in changes.items():
        query[name] = "" if value is None else str(value)
    for name in [name for name, values in query.lists() if not any(values)]:
        del query[name]
    return query.urlencode()


def redirect_with(request, **changes):
    """Lead to this page with `changes` in its query string, on its first page."""
    return HttpResponseRedirect(f"{request.path}?{query_with(request, page=None, **changes)}")


def wants_part(request):
    """Whether htmx asks for the part that it replaces; a page restored from the history is asked for whole.

    A boosted link asks for a part only where it names the target: that is how sorting and paging replace a table.
    """
    htmx = request.htmx
    return bool(htmx) and not htmx.history_restore_request and (not htmx.boosted or bool(htmx.target))


def render_page_or_part(request, page, part, context):
    """Render the template `part` for htmx and `page` for everybody else; caches are told that the two differ.

    The context says which it is: `is_part`.
    """
    is_part = wants_part(request)
    response = render(request, part if is_part else page, context | {"is_part": is_part})
    if is_part:
        query = query_with(request)
        response["HX-Push-Url"] = f"{request.path}?{query}" if query else request.path  # without the empty fields
    patch_vary_headers(response, ["HX-Request"])
    return response
