/** The workflows, and the clients that start runs of them. */
@NullMarked
package dev.tributary.webapp.chaos.workload;

import org.jspecify.annotations.NullMarked;
