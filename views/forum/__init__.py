"""The team's place, without a child: maps of the organisation, matrices of roles."""
