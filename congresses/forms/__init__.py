"""The rows of the record sheet as forms, by the section they stand in."""
