// SPDX-FileCopyrightText: 2026 The Carillon authors
// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An authority of the test's own, which signs certificates for two days; all of them files in `folder`. */
export class Authority {
    constructor(folder, name) {
        this.folder = folder;
        this.name = name;
        ({ certificate: this.certificate, key: this.key } = this.#make(name, ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign']));
    }

    /** `alternative`: the names and addresses that it is for, as openssl writes them ("DNS:localhost,IP:127.0.0.1"). */
    certify(name, alternative) {
        return this.#make(name, ['basicConstraints=CA:FALSE', `subjectAltName=${alternative}`], ['-CA', this.certificate, '-CAkey', this.key]);
    }

    #make(name, extensions, signedBy = []) {
        const [certificate, key, config] = ['crt', 'key', 'cnf'].map((end) => join(this.folder, `${this.name}-${name}.${end}`));
        writeFileSync(config, '[req]\ndistinguished_name = who\n[who]\n'); // the system's would add extensions
        execFileSync('openssl', ['req', '-x509', '-config', config, '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
            '-subj', `/CN=${name}`, '-keyout', key, '-out', certificate, ...extensions.flatMap((one) => ['-addext', one]), ...signedBy],
        { stdio: 'pipe' });
        return { certificate, key };
    }
}
