package dev.pullpass.core.yaml;

/** What came of looking for a node. */
sealed interface Sought permits Trail, EditResult.Refused {}
