@NullMarked
package dev.tributary.application.account.token;

import org.jspecify.annotations.NullMarked;
