@NullMarked
package dev.tributary.adapters.out.postgres.node;

import org.jspecify.annotations.NullMarked;
