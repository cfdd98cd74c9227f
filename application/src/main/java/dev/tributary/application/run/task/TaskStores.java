package dev.tributary.application.run.task;

import dev.tributary.application.run.RunJournal;
import dev.tributary.application.worktable.WorkTables;

/** Where an execution writes while it works. */
record TaskStores(ClaimedTasks tasks, WorkTables tables, RunJournal journal) {}
