"""What a request costs, measured against the least that Django could do for it: `manage.py benchmark`."""
