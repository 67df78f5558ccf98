"""Exchange: what goes to and comes from other machines, their door stations, and what they made different."""
