"""Paper: minutes, printed kinds, the register, attachments, an event's folder."""
