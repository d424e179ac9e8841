"""Records as the secretariat manages them; state moves only through workflow.py."""
