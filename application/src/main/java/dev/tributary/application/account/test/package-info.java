/** Tests an account with one request and records the result. */
@NullMarked
package dev.tributary.application.account.test;

import org.jspecify.annotations.NullMarked;
