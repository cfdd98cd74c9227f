/** The execution of one claimed task, and what its activity sees of it. */
@NullMarked
package dev.tributary.application.run.task;

import org.jspecify.annotations.NullMarked;
