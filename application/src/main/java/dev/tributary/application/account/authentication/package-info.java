/** Signs the calls of an account in. */
@NullMarked
package dev.tributary.application.account.authentication;

import org.jspecify.annotations.NullMarked;
