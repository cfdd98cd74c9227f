package dev.tributary.application.run;

import dev.tributary.application.worktable.WorkTables;

/** Where an execution writes while it works. */
record TaskStores(ClaimedTasks tasks, WorkTables tables, RunJournal journal) {}
