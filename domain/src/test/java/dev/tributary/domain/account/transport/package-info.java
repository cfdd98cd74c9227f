@NullMarked
package dev.tributary.domain.account.transport;

import org.jspecify.annotations.NullMarked;
