/** Where the activities of a workflow stand in its diagram. */
@NullMarked
package dev.tributary.domain.workflow.layout;

import org.jspecify.annotations.NullMarked;
