"""How the tests go from page to page."""


def follow(control):
    """Press a link or a button, and wait for the page that it leads to: what is read next must be of that page."""
    with control.page.expect_navigation():
        control.click()
