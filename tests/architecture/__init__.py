"""The floor plan of ``hooks/``: rooms, the arrows that are allowed between them, and what breaks the plan."""
