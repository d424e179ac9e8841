"""What a person typed: parsed and checked here, then handed to a verb of workflow.py."""
