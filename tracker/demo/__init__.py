"""The demonstration: invented people and what they do, so that a newcomer sees every state of the tracker at work."""
