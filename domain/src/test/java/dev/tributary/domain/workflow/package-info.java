@NullMarked
package dev.tributary.domain.workflow;

import org.jspecify.annotations.NullMarked;
