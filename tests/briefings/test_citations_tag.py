import re
from html import unescape

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template import Context, Template

from briefings.models import CitedField
from briefings.templatetags.citations import cited_by
from tests.factories import (
    ActionFactory,
    AssignmentFactory,
    ExpectedOutcomeFactory,
    MilestoneFactory,
    focal_point,
    secretariat,
)
from tracker.models import Action

from .factories import cited, stored

pytestmark = pytest.mark.django_db


def rendered(template, action, user=None):
    """What the template prints for a reader, its blanks made one."""
    context = Context({"action": Action.objects.get(pk=action.pk), "user": user or secretariat()})
    return re.sub(r"\s+", " ", Template("{% load citations %}" + template).render(context)).strip()


def test_each_mention_is_a_quote_with_its_place_and_a_link_into_the_document():
    document = stored(key="communique")
    citation = cited("Joint drills: twice a year.", document, key="meeting/drills/mention-1")

    html = rendered("{% action_citations action %}", citation.action)

    assert html == (
        '<h2 id="where-from">Where this comes from</h2> '
        '<blockquote class="quote"> Joint drills: twice a year. <footer> '
        '“Focus areas”, line 3 of the text <span class="no-print">· '
        '<a class="nowrap" href="/documents/communique/#cite-meeting/drills/mention-1">Read in place'
        '<span class="sr">: Joint drills: twice a year.</span></a></span> </footer> </blockquote>'
    )


def test_mentions_come_in_the_action_s_own_order_and_name_their_documents_where_there_are_several():
    action = ActionFactory()
    cited("They meet again.", stored(title="Second"), action=action, position=2)
    cited("The leaders agreed.", stored(title="First"), action=action, position=1)

    html = rendered("{% action_citations action %}", action)

    assert re.findall(r"<footer> (\w+),", html) == ["First", "Second"]


def test_only_mentions_are_quoted_as_where_the_action_comes_from():
    action = ActionFactory()
    cited("twice a year", action=action, field=CitedField.CADENCE)

    assert rendered("{% action_citations action %}", action) == ""


def test_lines_outcomes_and_milestones_have_the_citations_of_their_own():
    line = AssignmentFactory()
    outcome = ExpectedOutcomeFactory(action=line.action)
    milestone = MilestoneFactory(action=line.action)
    document = stored(key="communique")
    given = {"document": document, "action": line.action}
    cited("The leaders", **given, field=CitedField.OWNER, assignment=line, key="o1")
    cited("agreed", **given, field=CitedField.OWNER, assignment=line, key="o2")
    cited("Joint drills", **given, field=CitedField.OUTCOME, outcome=outcome, key="r")
    cited("twice a year", **given, field=CitedField.DUE, milestone=milestone, key="m")
    cited("again", **given, field=CitedField.CADENCE, key="c")

    html = rendered(
        "{% citations_for action as cited %}"
        f"{{% cited_at cited.lines {line.pk} %}}; {{% cited_at cited.outcomes {outcome.pk} %}};"
        f"{{% for c in cited.milestones|of:{milestone.pk} %}} {{{{ c.quote }}}} {{{{ c.line }}}}{{% endfor %}};"
        "{% for c in cited.cadence %} {{ c.quote }} {{ c.heading }}{% endfor %}; {{ cited.all|length }}"
        "{% for c in cited.beneficiary %}none{% endfor %}",
        line.action,
    )

    assert html == (
        '<a href="/documents/communique/#cite-o1" title="The leaders">line 2</a>; '
        '<a href="/documents/communique/#cite-r" title="Joint drills">line 3</a>; twice a year 3; again Focus areas; 5'
    )


def test_a_field_without_citations_is_empty_and_an_unknown_one_an_error():
    cited = cited_by(ActionFactory(), secretariat())

    assert cited.cadence == []
    with pytest.raises(AttributeError, match="cadense"):
        _ = cited.cadense


def test_a_line_without_a_citation_has_no_place():
    action = ActionFactory()

    assert rendered("{% citations_for action as cited %}{% cited_at cited.lines 1 %}", action) == ""


def test_all_of_an_action_s_citations_cost_one_query(django_assert_num_queries):
    action, reader = ActionFactory(), secretariat()
    template = Template(
        "{% load citations %}{% action_citations action %}{% citations_for action as cited %}"
        "{% cited_at cited.lines 1 %}{{ cited.cadence }}"
    )
    for count in (1, 3):
        document = stored()
        for _ in range(count):
            cited(document=document, action=action)
        template.render(Context({"action": Action.objects.get(pk=action.pk), "user": reader}))  # meets the document
        context = Context({"action": Action.objects.get(pk=action.pk), "user": reader})
        with django_assert_num_queries(1):
            template.render(context)


def test_citations_are_read_without_the_document_s_text(django_assert_num_queries):
    citation, reader = cited(), secretariat()
    template = "{% citations_for action as cited %}{{ cited.mentions.0.document.text }}"
    rendered(template, citation.action, reader)

    with django_assert_num_queries(3):  # the action, its citations, and the text that was deferred
        assert rendered(template, citation.action, reader).startswith("Focus areas")


def test_the_public_sees_the_citations_of_published_actions_alone(settings):
    settings.PUBLIC_READ = True
    document = stored()
    published, draft = ActionFactory(), ActionFactory()
    Action.objects.filter(pk=published.pk).update(published=True)
    cited("Joint drills: twice a year.", document, action=published)
    cited("Joint drills: twice a year.", document, action=draft)
    template = "{% citations_for action as cited %}{{ cited.all|length }}"

    assert rendered(template, published, AnonymousUser()) == "1"
    assert rendered(template, draft, AnonymousUser()) == "0"
    assert rendered(template, draft) == "1"


def test_what_is_said_to_be_done_is_offered_as_evidence_to_those_who_log_on_that_line(client):
    line = AssignmentFactory()
    other = AssignmentFactory(action=line.action)
    document = stored(key="communique", title="Communiqué")
    cited("Joint drills", document, action=line.action, assignment=line, field=CitedField.PROGRESS, key="c-1")

    def offers(user):
        client.force_login(user)
        return re.findall(
            r'href="([^"]*)">Use as evidence', client.get(line.action.get_absolute_url()).content.decode()
        )

    assert [unescape(url) for url in offers(focal_point(line.party))] == [
        f"/lines/{line.pk}/progress/?link=%2Fdocuments%2Fcommunique%2F%23cite-c-1&title=Communiqu%C3%A9%2C+line+3"
    ]
    assert offers(focal_point(other.party)) == []
    assert offers(secretariat()) == []
    assert "Said to be done" in client.get(line.action.get_absolute_url()).content.decode()


def test_what_is_said_of_no_line_is_offered_to_every_owner(client):
    line = AssignmentFactory()
    cited("Joint drills", action=line.action, field=CitedField.PROGRESS)
    client.force_login(focal_point(line.party))

    assert client.get(line.action.get_absolute_url()).content.decode().count("Use as evidence") == 1
