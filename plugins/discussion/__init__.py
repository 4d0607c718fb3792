"""The conversation under an essay: from one YAML file a comment to safe HTML and feeds."""
