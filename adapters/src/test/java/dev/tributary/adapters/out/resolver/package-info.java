@NullMarked
package dev.tributary.adapters.out.resolver;

import org.jspecify.annotations.NullMarked;
