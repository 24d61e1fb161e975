package org.civiquiz.assignment;

import java.util.UUID;

/** Something that a teacher sees of an assignment is no longer as it was. */
public record AssignmentChanged(UUID schoolId, UUID assignmentId) {}
