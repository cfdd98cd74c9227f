@NullMarked
package dev.tributary.domain.account.authentication;

import org.jspecify.annotations.NullMarked;
