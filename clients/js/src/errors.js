// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0

/**
 * `code` is one of the protocol's error codes ('forbidden', 'rate_limited', …), or one of the client's
 * own: 'timeout', 'disconnected', 'closed', 'queue_full'.
 */
export class CarillonError extends Error {
    constructor(code, message = code, details = {}) {
        super(message);
        this.name = 'CarillonError';
        this.code = code;
        Object.assign(this, details);
    }
}
