// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
export { Carillon } from './client.js';
export { CarillonError } from './errors.js';
export { verdict, backoff } from './codes.js';
