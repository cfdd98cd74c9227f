/** Commands about workflows. */
@NullMarked
package dev.tributary.cli.workflow;

import org.jspecify.annotations.NullMarked;
