/** Live changes: notifications of changed runs and imports to their listeners on every node. */
@NullMarked
package dev.tributary.application.change;

import org.jspecify.annotations.NullMarked;
