@NullMarked
package dev.tributary.adapters.account;

import org.jspecify.annotations.NullMarked;
