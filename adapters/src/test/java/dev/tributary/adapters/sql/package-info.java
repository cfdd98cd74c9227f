@NullMarked
package dev.tributary.adapters.sql;

import org.jspecify.annotations.NullMarked;
