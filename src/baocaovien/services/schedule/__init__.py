"""Events, their agenda and states, conflicts, releases, series, plans, iCalendar."""
