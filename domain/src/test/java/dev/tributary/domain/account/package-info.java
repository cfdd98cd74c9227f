@NullMarked
package dev.tributary.domain.account;

import org.jspecify.annotations.NullMarked;
