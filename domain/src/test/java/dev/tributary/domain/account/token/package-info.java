@NullMarked
package dev.tributary.domain.account.token;

import org.jspecify.annotations.NullMarked;
