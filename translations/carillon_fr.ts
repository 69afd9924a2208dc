<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_US">
<context>
    <name>Capture</name>
    <message>
        <source>This is not a capture of Carillon.</source>
        <translation>Ce n’est pas une capture de Carillon.</translation>
    </message>
    <message>
        <source>This capture was written by a newer version; this console cannot read it.</source>
        <translation>Cette capture a été écrite par une version plus récente&#xa0;; cette console ne peut pas la lire.</translation>
    </message>
    <message>
        <source>The file is larger than 1 GiB.</source>
        <translation>Le fichier dépasse 1 Gio.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Le fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>its time was up</source>
        <translation>temps écoulé</translation>
    </message>
    <message>
        <source>its bytes were used up</source>
        <translation>octets épuisés</translation>
    </message>
    <message>
        <source>its records were used up</source>
        <translation>enregistrements épuisés</translation>
    </message>
    <message>
        <source>its connection has closed</source>
        <translation>connexion fermée</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>arrêtée</translation>
    </message>
</context>
<context>
    <name>Carillon::Banner</name>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Se connecter…</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) left</source>
        <translation>
            <numerusform>%n connexion restante</numerusform>
            <numerusform>%n connexions restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>The server is draining: %1, %2 a second.</source>
        <translation>Le serveur est en cours de drainage&#xa0;: %1, %2 par seconde.</translation>
    </message>
    <message>
        <source>The drain is paused: %1.</source>
        <translation>Le drainage est en pause&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Connection lost: %1. Attempt %2 in %3 s.</source>
        <translation>Connexion perdue&#xa0;: %1. Tentative %2 dans %3 s.</translation>
    </message>
    <message>
        <source>Connection lost: %1. Attempt %2 …</source>
        <translation>Connexion perdue&#xa0;: %1. Tentative %2 …</translation>
    </message>
    <message>
        <source>Not connected: %1</source>
        <translation>Non connecté&#xa0;: %1</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Connexion perdue</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>S’authentifier…</translation>
    </message>
    <message>
        <source>Show the drain</source>
        <translation>Afficher le drainage</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Compris</translation>
    </message>
    <message>
        <source>%1 was restarted at %2. All ids of before are void; what is open was asked for again, and lists of events have a gap.</source>
        <translation>%1 a été redémarré à %2. Tous les identifiants antérieurs sont caducs&#xa0;; ce qui est ouvert a été redemandé, et il manque une partie aux listes d’événements.</translation>
    </message>
    <message>
        <source>Your role is %1 now; until now it was %2. What it does not allow is not offered.</source>
        <translation>Votre rôle est maintenant %1&#xa0;; jusqu’ici c’était %2. Ce qu’il ne permet pas n’est pas proposé.</translation>
    </message>
    <message>
        <source>The session has ended: %1</source>
        <translation>La session est terminée&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Carillon::CaptureCompareModel</name>
    <message>
        <source>= same</source>
        <translation>= identique</translation>
    </message>
    <message>
        <source>≠ different</source>
        <translation>≠ différent</translation>
    </message>
    <message>
        <source>− only in the first</source>
        <translation>− seulement dans la première</translation>
    </message>
    <message>
        <source>+ only in the second</source>
        <translation>+ seulement dans la seconde</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Time, first</source>
        <translation>Heure, première</translation>
    </message>
    <message>
        <source>Time, second</source>
        <translation>Heure, seconde</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salon</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>Séq.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Size, first</source>
        <translation>Taille, première</translation>
    </message>
    <message>
        <source>Size, second</source>
        <translation>Taille, seconde</translation>
    </message>
    <message>
        <source>Waited, first</source>
        <translation>Attente, première</translation>
    </message>
    <message>
        <source>Waited, second</source>
        <translation>Attente, seconde</translation>
    </message>
</context>
<context>
    <name>Carillon::CapturePage</name>
    <message>
        <source>&amp;Replay…</source>
        <translation>&amp;Rejouer…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>The file was cut off: it ends without its last line.</source>
        <translation>Le fichier est tronqué&#xa0;: il lui manque sa dernière ligne.</translation>
    </message>
    <message>
        <source>The recording ended because %1.</source>
        <translation>L’enregistrement a pris fin&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are missing.</source>
        <translation>
            <numerusform>Il manque %n enregistrement.</numerusform>
            <numerusform>Il manque %n enregistrements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be read.</source>
        <translation>
            <numerusform>%n ligne n’a pas pu être lue.</numerusform>
            <numerusform>%n lignes n’ont pas pu être lues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the last %n record(s) are shown.</source>
        <translation>
            <numerusform>Seul le dernier %n enregistrement est affiché.</numerusform>
            <numerusform>Seuls les %n derniers enregistrements sont affichés.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no records in this file.</source>
        <translation>Ce fichier ne contient aucun enregistrement.</translation>
    </message>
    <message>
        <source>server %1</source>
        <translation>serveur %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>seulement %1</translation>
    </message>
    <message>
        <source>contains payloads</source>
        <translation>contient des charges utiles</translation>
    </message>
    <message>
        <source>without payloads</source>
        <translation>sans charges utiles</translation>
    </message>
    <message>
        <source>reading, %1 %</source>
        <translation>lecture, %1&#xa0;%</translation>
    </message>
    <message>
        <source>Compare with another capture</source>
        <translation>Comparer avec une autre capture</translation>
    </message>
    <message>
        <source>Captures (*%1)</source>
        <translation>Captures (*%1)</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>utilisateur %1</translation>
    </message>
    <message>
        <source>room %1</source>
        <translation>salon %1</translation>
    </message>
    <message>
        <source>connection %1</source>
        <translation>connexion %1</translation>
    </message>
    <message>
        <source>Compare &amp;with…</source>
        <translation>Co&amp;mparer avec…</translation>
    </message>
</context>
<context>
    <name>Carillon::Chart</name>
    <message>
        <source>−%1 h</source>
        <translation>−%1 h</translation>
    </message>
    <message>
        <source>−%1 min</source>
        <translation>−%1 min</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation>−%1 s</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>aucune donnée</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 minutes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Période affichée</translation>
    </message>
    <message>
        <source>T&amp;ime shown:</source>
        <translation>&amp;Période affichée&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Carillon::ClosedPage</name>
    <message>
        <source>No connection has been closed yet.</source>
        <translation>Aucune connexion n’a encore été fermée.</translation>
    </message>
    <message>
        <source>Recently closed</source>
        <translation>Fermées récemment</translation>
    </message>
    <message>
        <source>%1 closed in %2</source>
        <translation>%1 fermées en %2</translation>
    </message>
    <message>
        <source>, %1 % of them %2 %3</source>
        <translation>, dont %1&#xa0;% avec %2&#xa0;%3</translation>
    </message>
    <message>
        <source>, until %1</source>
        <translation>, jusqu’à %1</translation>
    </message>
    <message>
        <source>! Disconnect storm: %1.</source>
        <translation>! Vague de déconnexions&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Inspect the record</source>
        <translation>Inspecter l’enregistrement</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>Tracer cet utilisateur…</translation>
    </message>
</context>
<context>
    <name>Carillon::ColourRulesDialog</name>
    <message>
        <source>&amp;Use this rule</source>
        <translation>&amp;Utiliser cette règle</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>U&amp;p</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>&amp;Descendre</translation>
    </message>
    <message>
        <source>Colour rules</source>
        <translation>Règles de couleur</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ambre</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>For example: delay &gt; 100ms or state = dropped</source>
        <translation>Par exemple&#xa0;: delay &gt; 100ms or state = dropped</translation>
    </message>
    <message>
        <source>Rules, the first that fits wins</source>
        <translation>Règles&#xa0;; la première qui correspond l’emporte</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Lines that fit:</source>
        <translation>&amp;Lignes qui correspondent&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Colour:</source>
        <translation>&amp;Couleur&#xa0;:</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
</context>
<context>
    <name>Carillon::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>A command, a user, a room…</source>
        <translation>Une commande, un utilisateur, un salon…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Commandes qui correspondent</translation>
    </message>
</context>
<context>
    <name>Carillon::CompareDialog</name>
    <message>
        <source>Compare captures</source>
        <translation>Comparer des captures</translation>
    </message>
    <message>
        <source>First: %1
Second: %2</source>
        <translation>Première&#xa0;: %1
Seconde&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 the same, %2 different, %3 only in the first, %4 only in the second.</source>
        <translation>%1 identiques, %2 différents, %3 seulement dans la première, %4 seulement dans la seconde.</translation>
    </message>
    <message>
        <source>Show what is the &amp;same, too</source>
        <translation>&amp;Afficher aussi ce qui est identique</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Choose a row to see what differs.</source>
        <translation>Choisissez une ligne pour voir ce qui diffère.</translation>
    </message>
    <message>
        <source>The two captures do not differ.</source>
        <translation>Les deux captures ne diffèrent pas.</translation>
    </message>
    <message>
        <source>From the first to the second.</source>
        <translation>De la première à la seconde.</translation>
    </message>
</context>
<context>
    <name>Carillon::Composer</name>
    <message>
        <source>Send to &amp;me</source>
        <translation>M’&amp;envoyer</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>A&amp;perçu</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salon</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Kind of target</source>
        <translation>Type de cible</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Data, JSON</source>
        <translation>Données, JSON</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>pour le journal d’audit</translation>
    </message>
    <message>
        <source>How many would receive it (Ctrl+Return)</source>
        <translation>Combien de connexions le recevraient (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>A rehearsal: the event goes to your own clients alone, nobody else sees it</source>
        <translation>Une répétition&#xa0;: l’événement ne va qu’à vos propres clients, personne d’autre ne le voit</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>&amp;Event:</source>
        <translation>É&amp;vénement&#xa0;:</translation>
    </message>
    <message>
        <source>T&amp;o:</source>
        <translation>Ve&amp;rs&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Indent</source>
        <translation>&amp;Indenter</translation>
    </message>
    <message>
        <source>Indents the JSON</source>
        <translation>Indente le JSON</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Against the last</source>
        <translation>Par rapport au dernier</translation>
    </message>
    <message>
        <source>No target yet.</source>
        <translation>Pas encore de cible.</translation>
    </message>
    <message>
        <source>The event has no name yet.</source>
        <translation>L’événement n’a pas encore de nom.</translation>
    </message>
    <message>
        <source>The data is not valid JSON.</source>
        <translation>Les données ne sont pas du JSON valide.</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>En production, un motif est nécessaire.</translation>
    </message>
    <message>
        <source>Preview compares with the last event of this name.</source>
        <translation>L’aperçu compare avec le dernier événement de ce nom.</translation>
    </message>
    <message>
        <source>Valid JSON, %1</source>
        <translation>JSON valide, %1</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Ligne %1, colonne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Demande au serveur…</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) would receive it, </source>
        <translation>
            <numerusform>%n connexion le recevrait, </numerusform>
            <numerusform>%n connexions le recevraient, </numerusform>
        </translation>
    </message>
    <message>
        <source>%1 each.</source>
        <translation>%1 chacune.</translation>
    </message>
    <message>
        <source>Among them: %1.</source>
        <translation>Parmi elles&#xa0;: %1.</translation>
    </message>
    <message>
        <source>They are: %1.</source>
        <translation>Ce sont&#xa0;: %1.</translation>
    </message>
    <message>
        <source>From the last %1, number %2, to this one.</source>
        <translation>Du dernier %1, numéro %2, à celui-ci.</translation>
    </message>
    <message>
        <source>There is no event of this name to compare with.</source>
        <translation>Il n’y a aucun événement de ce nom à comparer.</translation>
    </message>
    <message>
        <source>A rehearsal reaches clients of user %1; none is connected.</source>
        <translation>Une répétition atteint les clients de l’utilisateur %1&#xa0;; aucun n’est connecté.</translation>
    </message>
    <message numerus="yes">
        <source>Rehearsed: %n of your own connections got it.</source>
        <translation>
            <numerusform>Répété&#xa0;: %n de vos propres connexions l’a reçu.</numerusform>
            <numerusform>Répété&#xa0;: %n de vos propres connexions l’ont reçu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered to %1 of %2</source>
        <translation>Livré à %1 sur %2</translation>
    </message>
    <message>
        <source>, %1 waiting</source>
        <translation>, %1 en attente</translation>
    </message>
    <message>
        <source>, %1 dropped</source>
        <translation>, %1 perdus</translation>
    </message>
    <message>
        <source>, %1 closed meanwhile</source>
        <translation>, %1 fermées entre-temps</translation>
    </message>
    <message>
        <source>&amp;Save this…</source>
        <translation>&amp;Enregistrer ceci…</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Oublier</translation>
    </message>
    <message>
        <source>Save the payload</source>
        <translation>Enregistrer la charge utile</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nom&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>Sent to %n connection(s)</source>
        <translation>
            <numerusform>Envoyé à %n connexion</numerusform>
            <numerusform>Envoyé à %n connexions</numerusform>
        </translation>
    </message>
    <message>
        <source>, seq %1</source>
        <translation>, séq. %1</translation>
    </message>
    <message>
        <source>, audit entry %1.</source>
        <translation>, entrée d’audit %1.</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Envoyer…</translation>
    </message>
    <message numerus="yes">
        <source>Send to %n connection(s)</source>
        <translation>
            <numerusform>Envoyer à %n connexion</numerusform>
            <numerusform>Envoyer à %n connexions</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Motif&#xa0;:</translation>
    </message>
    <message>
        <source>S&amp;ent before</source>
        <translation>Env&amp;oyé auparavant</translation>
    </message>
    <message>
        <source>Te&amp;nant:</source>
        <translation>&amp;Locataire&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Carillon::ConfirmDialog</name>
    <message>
        <source>needed, for the audit log</source>
        <translation>nécessaire, pour le journal d’audit</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>pour le journal d’audit</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Motif&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Carillon::ConnectDialog</name>
    <message>
        <source>&amp;Read-only: offer no actions</source>
        <translation>&amp;Lecture seule&#xa0;: ne proposer aucune action</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Suppri&amp;mer</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>Te&amp;ster</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>Se &amp;connecter</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Saved servers</source>
        <translation>Serveurs enregistrés</translation>
    </message>
    <message>
        <source>Ser&amp;vers:</source>
        <translation>Se&amp;rveurs&#xa0;:</translation>
    </message>
    <message>
        <source>a JWT with an admin scope</source>
        <translation>un JWT avec une portée d’administration</translation>
    </message>
    <message>
        <source>the system&apos;s authorities</source>
        <translation>les autorités du système</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Certificat de l’autorité</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt);;All files (*)</source>
        <translation>Fichiers PEM (*.pem *.crt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Type&#xa0;:</translation>
    </message>
    <message>
        <source>T&amp;oken:</source>
        <translation>&amp;Jeton&#xa0;:</translation>
    </message>
    <message>
        <source>A&amp;uthority:</source>
        <translation>A&amp;utorité&#xa0;:</translation>
    </message>
    <message>
        <source>(new server)</source>
        <translation>(nouveau serveur)</translation>
    </message>
    <message>
        <source>The keychain has no token for this server; it is asked for each time.</source>
        <translation>Le trousseau n’a pas de jeton pour ce serveur&#xa0;; il est demandé à chaque fois.</translation>
    </message>
    <message>
        <source>This is not an address. Example: wss://hub.example:8081</source>
        <translation>Ceci n’est pas une adresse. Exemple&#xa0;: wss://hub.example:8081</translation>
    </message>
    <message>
        <source>The address must begin with ws:// or wss://.</source>
        <translation>L’adresse doit commencer par ws:// ou wss://.</translation>
    </message>
    <message>
        <source>Warning: without TLS (wss://) the token can be read on the way.</source>
        <translation>Attention&#xa0;: sans TLS (wss://), le jeton peut être lu en chemin.</translation>
    </message>
    <message>
        <source>The profiles could not be written.</source>
        <translation>Les profils n’ont pas pu être écrits.</translation>
    </message>
    <message>
        <source>Saved; the token is in the keychain.</source>
        <translation>Enregistré&#xa0;; le jeton est dans le trousseau.</translation>
    </message>
    <message>
        <source>Saved, without the token: there is no keychain. It is asked for each time.</source>
        <translation>Enregistré, sans le jeton&#xa0;: il n’y a pas de trousseau. Il est demandé à chaque fois.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Connected; waiting for the server&apos;s hello…</source>
        <translation>Connecté&#xa0;; en attente de l’accueil du serveur…</translation>
    </message>
    <message>
        <source>It works: %1, version %2, as %3 (%4).</source>
        <translation>Cela fonctionne&#xa0;: %1, version %2, en tant que %3 (%4).</translation>
    </message>
    <message>
        <source>K&amp;eep in the keychain</source>
        <translation>Conserver &amp;dans le trousseau</translation>
    </message>
</context>
<context>
    <name>Carillon::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspecter</translation>
    </message>
    <message>
        <source>Message to this connection…</source>
        <translation>Message à cette connexion…</translation>
    </message>
    <message>
        <source>Message to this user…</source>
        <translation>Message à cet utilisateur…</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>Tracer cet utilisateur…</translation>
    </message>
    <message>
        <source>Trace this connection…</source>
        <translation>Tracer cette connexion…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Déconnecter…</translation>
    </message>
    <message>
        <source>Revoke this user&apos;s tokens…</source>
        <translation>Révoquer les jetons de cet utilisateur…</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n selected connection(s)…</source>
        <translation>
            <numerusform>Déconnecter %n connexion sélectionnée…</numerusform>
            <numerusform>Déconnecter %n connexions sélectionnées…</numerusform>
        </translation>
    </message>
    <message>
        <source>Disconnect all %1 that match…</source>
        <translation>Déconnecter les %1 qui correspondent…</translation>
    </message>
    <message>
        <source>No connections yet. Clients come to the hub&apos;s listener with a token; &quot;carillonctl demo&quot; brings some to try.</source>
        <translation>Pas encore de connexions. Les clients arrivent à l’écouteur du hub avec un jeton&#xa0;; «&#xa0;carillonctl demo&#xa0;» en amène quelques-uns pour essayer.</translation>
    </message>
</context>
<context>
    <name>Carillon::Desk</name>
    <message>
        <source>Not connected.</source>
        <translation>Non connecté.</translation>
    </message>
    <message>
        <source>The console is locked.</source>
        <translation>La console est verrouillée.</translation>
    </message>
    <message>
        <source>This profile is read-only.</source>
        <translation>Ce profil est en lecture seule.</translation>
    </message>
    <message>
        <source>local demo</source>
        <translation>démonstration locale</translation>
    </message>
</context>
<context>
    <name>Carillon::DiffView</name>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>No difference.</source>
        <translation>Aucune différence.</translation>
    </message>
</context>
<context>
    <name>Carillon::DisconnectDialog</name>
    <message>
        <source>Comes back &amp;after:</source>
        <translation>&amp;Revient après&#xa0;:</translation>
    </message>
    <message>
        <source>Disconnect a connection</source>
        <translation>Déconnecter une connexion</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>Connexion %1</translation>
    </message>
    <message>
        <source>Connection %1 of user %2</source>
        <translation>Connexion %1 de l’utilisateur %2</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>the client sees it, and the audit log</source>
        <translation>le client le voit, le journal d’audit aussi</translation>
    </message>
    <message>
        <source>&amp;Code:</source>
        <translation>&amp;Code&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Motif&#xa0;:</translation>
    </message>
    <message>
        <source>Disconnect 1 connection</source>
        <translation>Déconnecter 1 connexion</translation>
    </message>
    <message>
        <source>The client does not come back by itself.</source>
        <translation>Le client ne revient pas de lui-même.</translation>
    </message>
    <message>
        <source>The client comes back by itself, after the time below.</source>
        <translation>Le client revient de lui-même, après le délai ci-dessous.</translation>
    </message>
    <message>
        <source>The client comes back by itself, with backoff and jitter.</source>
        <translation>Le client revient de lui-même, avec des pauses croissantes et aléatoires.</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%1 octets sur %2</translation>
    </message>
</context>
<context>
    <name>Carillon::DrainPanel</name>
    <message>
        <source> a second</source>
        <translation> par seconde</translation>
    </message>
    <message>
        <source>as the server is set</source>
        <translation>selon le serveur</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>End the server&apos;s &amp;process when it is empty</source>
        <translation>Terminer le processus du serveur &amp;quand il est vide</translation>
    </message>
    <message>
        <source>&amp;Drain…</source>
        <translation>&amp;Drainer…</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>P&amp;lus vite</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>Plus lente&amp;ment</translation>
    </message>
    <message>
        <source>Connections that remain</source>
        <translation>Connexions restantes</translation>
    </message>
    <message>
        <source>remaining</source>
        <translation>restantes</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prévu</translation>
    </message>
    <message>
        <source>Clients come back after a time between nothing and this, so that they do not all knock at once</source>
        <translation>Les clients reviennent après un délai compris entre zéro et celui-ci, pour ne pas tous frapper à la fois</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>Dé&amp;bit&#xa0;:</translation>
    </message>
    <message>
        <source>Drain %1: close its listeners and send all %2 connections away.</source>
        <translation>Drainer %1&#xa0;: fermer ses écouteurs et renvoyer ses %2 connexions.</translation>
    </message>
    <message>
        <source>At %1 a second this takes about %2.</source>
        <translation>À %1 par seconde, cela prend environ %2.</translation>
    </message>
    <message>
        <source>The process ends when the server is empty.</source>
        <translation>Le processus se termine quand le serveur est vide.</translation>
    </message>
    <message>
        <source>The process stays; Cancel opens the listeners again.</source>
        <translation>Le processus reste&#xa0;; Annuler rouvre les écouteurs.</translation>
    </message>
    <message>
        <source>Drain the server</source>
        <translation>Drainer le serveur</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>Drainer %1</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>Saisisse&amp;z le nom du serveur&#xa0;:</translation>
    </message>
    <message>
        <source>Cancel the drain</source>
        <translation>Annuler le drainage</translation>
    </message>
    <message>
        <source>Cancel the drain: the listeners open again; who is gone stays gone until they come back.</source>
        <translation>Annuler le drainage&#xa0;: les écouteurs se rouvrent&#xa0;; ceux qui sont partis le restent jusqu’à leur retour.</translation>
    </message>
    <message>
        <source>The server is draining.</source>
        <translation>Le serveur est en cours de drainage.</translation>
    </message>
    <message>
        <source>%1 remain, %2 closed in %3, %4 a second; about %5 to go.</source>
        <translation>%1 restantes, %2 fermées en %3, %4 par seconde&#xa0;; encore environ %5.</translation>
    </message>
    <message>
        <source>Paused: %1 remain, %2 closed in %3. The listeners are closed.</source>
        <translation>En pause&#xa0;: %1 restantes, %2 fermées en %3. Les écouteurs sont fermés.</translation>
    </message>
    <message>
        <source>Done: %1 closed in %2, %3 remain.</source>
        <translation>Terminé&#xa0;: %1 fermées en %2, %3 restantes.</translation>
    </message>
    <message>
        <source>Cancelled: %1 were closed in %2; the listeners are open again.</source>
        <translation>Annulé&#xa0;: %1 ont été fermées en %2&#xa0;; les écouteurs sont rouverts.</translation>
    </message>
    <message>
        <source>A drain closes the listeners and sends the clients away at a pace, with a word to come back elsewhere or later. Nothing is lost: they resume where they were.</source>
        <translation>Le drainage ferme les écouteurs et renvoie les clients peu à peu, en leur disant de revenir ailleurs ou plus tard. Rien n’est perdu&#xa0;: ils reprennent là où ils en étaient.</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Node:</source>
        <translation>Nœud à dr&amp;ainer&#xa0;:</translation>
    </message>
    <message>
        <source>Cancel the dra&amp;in…</source>
        <translation>Ann&amp;uler le drainage…</translation>
    </message>
    <message>
        <source>D&amp;eadline:</source>
        <translation>Éc&amp;héance&#xa0;:</translation>
    </message>
    <message>
        <source>Retr&amp;y spread:</source>
        <translation>Étal&amp;ement du retour&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Carillon::EventLogModel</name>
    <message>
        <source>The room&apos;s numbering starts anew</source>
        <translation>La numérotation du salon recommence</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) did not fit into the pause</source>
        <translation>
            <numerusform>%n événement n’a pas tenu dans la pause</numerusform>
            <numerusform>%n événements n’ont pas tenu dans la pause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) missing here</source>
        <translation>
            <numerusform>%n événement manque ici</numerusform>
            <numerusform>%n événements manquent ici</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection was away: what happened meanwhile is not here</source>
        <translation>La connexion était absente&#xa0;: ce qui s’est passé entre-temps n’est pas ici</translation>
    </message>
    <message>
        <source>Since previous</source>
        <translation>Depuis le précédent</translation>
    </message>
    <message>
        <source>Since mark</source>
        <translation>Depuis la marque</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>Séq.</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salon</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Queue after</source>
        <translation>File ensuite</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Attente</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>← in</source>
        <translation>← entrée</translation>
    </message>
    <message>
        <source>→ out</source>
        <translation>→ sortie</translation>
    </message>
    <message>
        <source>· itself</source>
        <translation>· elle-même</translation>
    </message>
    <message>
        <source>(payload not shown to this role)</source>
        <translation>(charge utile masquée à ce rôle)</translation>
    </message>
</context>
<context>
    <name>Carillon::EventPane</name>
    <message>
        <source>Filter of the events shown</source>
        <translation>Filtre des événements affichés</translation>
    </message>
    <message>
        <source>Shown: all. For example: name = order.* and size &gt; 1k</source>
        <translation>Affichés&#xa0;: tous. Par exemple&#xa0;: name = order.* and size &gt; 1k</translation>
    </message>
    <message>
        <source>Stops the screen; recording goes on (Space)</source>
        <translation>Arrête l’affichage&#xa0;; l’enregistrement continue (Espace)</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Charge utile</translation>
    </message>
    <message>
        <source>Choose an event to see its payload.</source>
        <translation>Choisissez un événement pour voir sa charge utile.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>&amp;Save capture…</source>
        <translation>Enregistrer &amp;la capture…</translation>
    </message>
    <message>
        <source>Export as &amp;CSV…</source>
        <translation>&amp;Exporter en CSV…</translation>
    </message>
    <message>
        <source>Export as &amp;JSON…</source>
        <translation>Exporter en &amp;JSON…</translation>
    </message>
    <message>
        <source>&amp;Replay into a room…</source>
        <translation>Rejouer &amp;dans un salon…</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>&amp;Temps</translation>
    </message>
    <message>
        <source>Of day</source>
        <translation>Heure du jour</translation>
    </message>
    <message>
        <source>Since the row before</source>
        <translation>Depuis la ligne précédente</translation>
    </message>
    <message>
        <source>Since the marked row (Ctrl+M marks)</source>
        <translation>Depuis la ligne marquée (Ctrl+M marque)</translation>
    </message>
    <message>
        <source>C&amp;olour rules…</source>
        <translation>&amp;Règles de couleur…</translation>
    </message>
    <message>
        <source>C&amp;lear the list</source>
        <translation>&amp;Vider la liste</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused: %n event(s) held back</source>
        <translation>
            <numerusform>En pause&#xa0;: %n événement retenu</numerusform>
            <numerusform>En pause&#xa0;: %n événements retenus</numerusform>
        </translation>
    </message>
    <message>
        <source>, buffer %1 %</source>
        <translation>, tampon %1&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%n did not fit</source>
        <translation>
            <numerusform>%n n’a pas tenu</numerusform>
            <numerusform>%n n’ont pas tenu</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 of %2 shown</source>
        <translation>, %1 sur %2 affichés</translation>
    </message>
    <message>
        <source>, the oldest %1 are not kept any more</source>
        <translation>, les %1 plus anciens ne sont plus conservés</translation>
    </message>
    <message numerus="yes">
        <source>%n new (End)</source>
        <translation>
            <numerusform>%n nouveau (Fin)</numerusform>
            <numerusform>%n nouveaux (Fin)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n event(s) fits the filter.</source>
        <translation>
            <numerusform>Aucun (sur %n événement) ne passe le filtre.</numerusform>
            <numerusform>Aucun des %n événements ne passe le filtre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Choose an event, or two with Ctrl.</source>
        <translation>Choisissez un événement, ou deux avec Ctrl.</translation>
    </message>
    <message>
        <source>No earlier event of this name in this list.</source>
        <translation>Aucun événement antérieur de ce nom dans cette liste.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>De %1 à %2.</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Copier la cellule</translation>
    </message>
    <message>
        <source>Copy payload</source>
        <translation>Copier la charge utile</translation>
    </message>
    <message>
        <source>Trace this user…</source>
        <translation>Tracer cet utilisateur…</translation>
    </message>
    <message>
        <source>Watch this room</source>
        <translation>Observer ce salon</translation>
    </message>
    <message>
        <source>Inspect the connection</source>
        <translation>Inspecter la connexion</translation>
    </message>
    <message>
        <source>Compose from this event…</source>
        <translation>Composer à partir de cet événement…</translation>
    </message>
    <message>
        <source>Mark this row</source>
        <translation>Marquer cette ligne</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>Filtrer sur cette valeur</translation>
    </message>
    <message>
        <source>And this value</source>
        <translation>Et cette valeur</translation>
    </message>
    <message>
        <source>Exclude this value</source>
        <translation>Exclure cette valeur</translation>
    </message>
    <message>
        <source>Colour rows like this…</source>
        <translation>Colorer les lignes comme celle-ci…</translation>
    </message>
    <message>
        <source>Save capture</source>
        <translation>Enregistrer la capture</translation>
    </message>
    <message>
        <source>Captures (*%1)</source>
        <translation>Captures (*%1)</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Le fichier n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Export the rows shown</source>
        <translation>Exporter les lignes affichées</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written.</source>
        <translation>
            <numerusform>%n ligne écrite.</numerusform>
            <numerusform>%n lignes écrites.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds payloads.</source>
        <translation>Le fichier contient des charges utiles.</translation>
    </message>
    <message>
        <source>, coverage %1 %: more happens than the feed brings</source>
        <translation>, couverture %1&#xa0;%&#xa0;: il se passe plus que le flux n’apporte</translation>
    </message>
    <message>
        <source>, %1 % looked at</source>
        <translation>, %1&#xa0;% examinés</translation>
    </message>
</context>
<context>
    <name>Carillon::EventsPage</name>
    <message>
        <source>Watch a room…</source>
        <translation>Observer un salon…</translation>
    </message>
    <message>
        <source>Watch a room</source>
        <translation>Observer un salon</translation>
    </message>
    <message>
        <source>Room:</source>
        <translation>Salon&#xa0;:</translation>
    </message>
    <message>
        <source>No room is watched.</source>
        <translation>Aucun salon n’est observé.</translation>
    </message>
    <message numerus="yes">
        <source>%n room(s): </source>
        <translation>
            <numerusform>%n salon&#xa0;: </numerusform>
            <numerusform>%n salons&#xa0;: </numerusform>
        </translation>
    </message>
    <message>
        <source>The events of all watched rooms come together here.
Watch a room: Enter in the list of rooms.</source>
        <translation>Les événements de tous les salons observés se rejoignent ici.
Pour observer un salon&#xa0;: Entrée dans la liste des salons.</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>Pas encore d’événements.</translation>
    </message>
</context>
<context>
    <name>Carillon::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
</context>
<context>
    <name>Carillon::IdleLock</name>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Déverrouiller</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Se déconnecter</translation>
    </message>
    <message>
        <source>Locked: nobody has touched the console of %1 for %2 minutes.
It stays connected. Give the token again to go on.</source>
        <translation>Verrouillée&#xa0;: personne n’a touché la console de %1 depuis %2 minutes.
Elle reste connectée. Saisissez de nouveau le jeton pour continuer.</translation>
    </message>
    <message>
        <source>This is not the token of this session.</source>
        <translation>Ce n’est pas le jeton de cette session.</translation>
    </message>
</context>
<context>
    <name>Carillon::Inspector</name>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salon</translation>
    </message>
    <message>
        <source>Since seq</source>
        <translation>Depuis séq.</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>Message…</translation>
    </message>
    <message>
        <source>Trace…</source>
        <translation>Tracer…</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Révoquer…</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Déconnecter…</translation>
    </message>
    <message>
        <source>Events out/s</source>
        <translation>Événements sortants/s</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>This token…</source>
        <translation>Ce jeton…</translation>
    </message>
    <message>
        <source>All tokens of the user…</source>
        <translation>Tous les jetons de l’utilisateur…</translation>
    </message>
    <message>
        <source>Fields of the connection</source>
        <translation>Champs de la connexion</translation>
    </message>
    <message>
        <source>Rooms of the connection</source>
        <translation>Salons de la connexion</translation>
    </message>
    <message>
        <source>Enter or double click: watch the room</source>
        <translation>Entrée ou double-clic&#xa0;: observer le salon</translation>
    </message>
    <message>
        <source>The record as JSON</source>
        <translation>L’enregistrement en JSON</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salons</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Brut</translation>
    </message>
    <message>
        <source>Choose a connection and press Enter; it is followed here.</source>
        <translation>Choisissez une connexion et appuyez sur Entrée&#xa0;; elle est suivie ici.</translation>
    </message>
    <message>
        <source>The oldest has been waiting for %1.</source>
        <translation>Le plus ancien attend depuis %1.</translation>
    </message>
    <message>
        <source>%1 % of it is %2.</source>
        <translation>%2 en représente %1&#xa0;%.</translation>
    </message>
    <message>
        <source>This connection is closed.</source>
        <translation>Cette connexion est fermée.</translation>
    </message>
    <message>
        <source>This connection is closed: %1 (%2).</source>
        <translation>Cette connexion est fermée&#xa0;: %1 (%2).</translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <translation>Motif&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Rooms (%1)</source>
        <translation>Salons (%1)</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>Agent utilisateur</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Subprotocol</source>
        <translation>Sous-protocole</translation>
    </message>
</context>
<context>
    <name>Carillon::MainWindow</name>
    <message>
        <source>&amp;Connection</source>
        <translation>Co&amp;nnexion</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Se connecter…</translation>
    </message>
    <message>
        <source>Another &amp;window</source>
        <translation>&amp;Autre fenêtre</translation>
    </message>
    <message>
        <source>Reconnect &amp;now</source>
        <translation>&amp;Reconnecter maintenant</translation>
    </message>
    <message>
        <source>&amp;Disconnect from the server</source>
        <translation>Se &amp;déconnecter du serveur</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;ffichage</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Fermer l’onglet</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtre</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>&amp;Pause or resume</source>
        <translation>&amp;Mettre en pause ou reprendre</translation>
    </message>
    <message>
        <source>Follow the &amp;end</source>
        <translation>&amp;Suivre la fin</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>&amp;Dispositions</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation>&amp;Réinitialiser la disposition</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>&amp;Save this layout…</source>
        <translation>&amp;Enregistrer cette disposition…</translation>
    </message>
    <message>
        <source>Save this layout</source>
        <translation>Enregistrer cette disposition</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nom&#xa0;:</translation>
    </message>
    <message>
        <source>Connections of user “%1”</source>
        <translation>Connexions de l’utilisateur «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Watch room “%1”</source>
        <translation>Observer le salon «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Trace user “%1”</source>
        <translation>Tracer l’utilisateur «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Inspect connection “%1”</source>
        <translation>Inspecter la connexion «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>A&amp;ctions</translation>
    </message>
    <message>
        <source>&amp;Inspect connection</source>
        <translation>&amp;Inspecter la connexion</translation>
    </message>
    <message>
        <source>&amp;Disconnect connection…</source>
        <translation>Déconnecter &amp;la connexion…</translation>
    </message>
    <message>
        <source>&amp;Pin or unpin room</source>
        <translation>Épingler &amp;ou détacher le salon</translation>
    </message>
    <message>
        <source>Disconnect &amp;many…</source>
        <translation>&amp;Déconnexion groupée…</translation>
    </message>
    <message>
        <source>Message to man&amp;y…</source>
        <translation>&amp;Message groupé…</translation>
    </message>
    <message>
        <source>&amp;Compose event…</source>
        <translation>&amp;Composer un événement…</translation>
    </message>
    <message>
        <source>Preview &amp;recipients</source>
        <translation>Ape&amp;rçu des destinataires</translation>
    </message>
    <message>
        <source>&amp;Trace</source>
        <translation>&amp;Trace</translation>
    </message>
    <message>
        <source>&amp;Start or stop the trace</source>
        <translation>Démarrer ou &amp;arrêter la trace</translation>
    </message>
    <message>
        <source>&amp;Open a capture…</source>
        <translation>&amp;Ouvrir une capture…</translation>
    </message>
    <message>
        <source>S&amp;ave the capture…</source>
        <translation>&amp;Enregistrer la capture…</translation>
    </message>
    <message>
        <source>&amp;Replay into a room…</source>
        <translation>Rejouer &amp;dans un salon…</translation>
    </message>
    <message>
        <source>&amp;Mark the row</source>
        <translation>&amp;Marquer la ligne</translation>
    </message>
    <message>
        <source>&amp;Colour rules…</source>
        <translation>&amp;Règles de couleur…</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Serveur</translation>
    </message>
    <message>
        <source>&amp;Configuration</source>
        <translation>Co&amp;nfiguration</translation>
    </message>
    <message>
        <source>&amp;Listeners</source>
        <translation>É&amp;couteurs</translation>
    </message>
    <message>
        <source>C&amp;ertificates</source>
        <translation>Ce&amp;rtificats</translation>
    </message>
    <message>
        <source>L&amp;imits</source>
        <translation>&amp;Limites</translation>
    </message>
    <message>
        <source>&amp;Operators</source>
        <translation>&amp;Opérateurs</translation>
    </message>
    <message>
        <source>&amp;Plans</source>
        <translation>&amp;Plans</translation>
    </message>
    <message>
        <source>&amp;Drain…</source>
        <translation>&amp;Drainer…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Commandes…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>À &amp;propos</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>À propos &amp;de Qt</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Pause or resume (in a list of events)</source>
        <translation>Pause ou reprise (dans une liste d’événements)</translation>
    </message>
    <message>
        <source>Follow the end (in a list of events)</source>
        <translation>Suivre la fin (dans une liste d’événements)</translation>
    </message>
    <message>
        <source>Inspect or watch the row</source>
        <translation>Inspecter ou observer la ligne</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Carillon console %1</source>
        <translation>Console Carillon %1</translation>
    </message>
    <message>
        <source>The operator&apos;s desk of a Carillon hub.
Apache License 2.0</source>
        <translation>Le poste d’opérateur d’un hub Carillon.
Licence Apache 2.0</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Composer</translation>
    </message>
    <message>
        <source>Too many rooms are open; close a tab first.</source>
        <translation>Trop de salons sont ouverts&#xa0;; fermez d’abord un onglet.</translation>
    </message>
    <message>
        <source>Too many traces are open; close a tab first.</source>
        <translation>Trop de traces sont ouvertes&#xa0;; fermez d’abord un onglet.</translation>
    </message>
    <message>
        <source>Open a capture</source>
        <translation>Ouvrir une capture</translation>
    </message>
    <message>
        <source>Captures (*%1);;All files (*)</source>
        <translation>Captures (*%1);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Too many captures are open; close a tab first.</source>
        <translation>Trop de captures sont ouvertes&#xa0;; fermez d’abord un onglet.</translation>
    </message>
    <message>
        <source>Carillon console</source>
        <translation>Console Carillon</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Authentification…</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Connexion perdue</translation>
    </message>
    <message>
        <source>Connected to %1 %2 as %3</source>
        <translation>Connecté à %1 %2 sous le nom %3</translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>locataire %1</translation>
    </message>
    <message>
        <source>Feed %1/s, costs the server %2 % CPU</source>
        <translation>Flux %1/s, coûte au serveur %2&#xa0;% de CPU</translation>
    </message>
    <message>
        <source>Dropped: %1</source>
        <translation>Perdus&#xa0;: %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>À %1</translation>
    </message>
    <message>
        <source>The saved servers could not be read whole; the old file was kept beside it.</source>
        <translation>Les serveurs enregistrés n’ont pas pu être lus en entier&#xa0;; l’ancien fichier a été gardé à côté.</translation>
    </message>
    <message>
        <source>The saved servers are of a newer version and are left alone.</source>
        <translation>Les serveurs enregistrés viennent d’une version plus récente et restent intacts.</translation>
    </message>
    <message>
        <source>The saved servers cannot be written.</source>
        <translation>Les serveurs enregistrés ne peuvent pas être écrits.</translation>
    </message>
    <message>
        <source>Sho&amp;w the running plan</source>
        <translation>&amp;Afficher le plan en cours</translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>&amp;Sign in again…</source>
        <translation>S’au&amp;thentifier de nouveau…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>Sui&amp;vant</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <translation>Trier par %1</translation>
    </message>
    <message>
        <source>Show column %1</source>
        <translation>Afficher la colonne %1</translation>
    </message>
    <message>
        <source>Hide column %1</source>
        <translation>Masquer la colonne %1</translation>
    </message>
    <message>
        <source>&amp;Save the last frames…</source>
        <translation>&amp;Enregistrer les dernières trames…</translation>
    </message>
    <message>
        <source>Save the last frames</source>
        <translation>Enregistrer les dernières trames</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;All files (*)</source>
        <translation>Lignes JSON (*.jsonl);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Saved: the heads of the last frames, without contents. Attach the file to a report of a fault.</source>
        <translation>Enregistré&#xa0;: les en-têtes des dernières trames, sans contenu. Joignez le fichier à un rapport d’anomalie.</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Le fichier n’a pas pu être écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>The demo hub did not start: %1</source>
        <translation>Le hub de démonstration n’a pas démarré&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Read-only</source>
        <translation>&amp;Lecture seule</translation>
    </message>
    <message>
        <source>While this is on, nothing that changes something is offered</source>
        <translation>Tant que c’est activé, rien de ce qui modifie quelque chose n’est proposé</translation>
    </message>
    <message>
        <source>safe mode</source>
        <translation>mode sans échec</translation>
    </message>
    <message>
        <source>Safe mode: the saved layout and settings are not used, and nothing of them is saved. Saved servers are there.</source>
        <translation>Mode sans échec&#xa0;: la disposition et les réglages enregistrés ne sont pas utilisés, et rien n’en est enregistré. Les serveurs enregistrés sont là.</translation>
    </message>
    <message>
        <source>Coverage %1 %</source>
        <translation>Couverture %1&#xa0;%</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>&amp;Nodes</source>
        <translation>Nœ&amp;uds</translation>
    </message>
    <message>
        <source>Inpu&amp;ts</source>
        <translation>En&amp;trées</translation>
    </message>
    <message>
        <source>The first or the last row of all (in a table)</source>
        <translation>Première ou dernière de toutes les lignes (dans un tableau)</translation>
    </message>
</context>
<context>
    <name>Carillon::NodesPage</name>
    <message>
        <source>The server knows of no nodes.</source>
        <translation>Le serveur ne connaît aucun nœud.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message>
        <source>Show its connections</source>
        <translation>Afficher ses connexions</translation>
    </message>
    <message>
        <source>Drain this node…</source>
        <translation>Drainer ce nœud…</translation>
    </message>
</context>
<context>
    <name>Carillon::OperatorActions</name>
    <message>
        <source>Disconnected; audit entry %1.</source>
        <translation>Déconnectée&#xa0;; entrée d’audit %1.</translation>
    </message>
    <message>
        <source>One plan at a time: this one is not finished.</source>
        <translation>Un plan à la fois&#xa0;: celui-ci n’est pas terminé.</translation>
    </message>
    <message>
        <source>Revoke the token %1</source>
        <translation>Révoquer le jeton %1</translation>
    </message>
    <message>
        <source>Revoke all tokens of user %1</source>
        <translation>Révoquer tous les jetons de l’utilisateur %1</translation>
    </message>
    <message>
        <source>its connections end at once, and it is refused from now on.</source>
        <translation>ses connexions prennent fin aussitôt, et il est désormais refusé.</translation>
    </message>
    <message>
        <source>their connections end at once, and the tokens are refused from now on. Tokens that are issued later are good.</source>
        <translation>ses connexions prennent fin aussitôt, et les jetons sont désormais refusés. Ceux qui seront émis plus tard sont valables.</translation>
    </message>
    <message>
        <source>Tenant: %1.</source>
        <translation>Locataire&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Revoke tokens</source>
        <translation>Révoquer des jetons</translation>
    </message>
    <message>
        <source>Revoke 1 token</source>
        <translation>Révoquer 1 jeton</translation>
    </message>
    <message>
        <source>Revoke the user&apos;s tokens</source>
        <translation>Révoquer les jetons de l’utilisateur</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>&amp;Saisissez le nom du serveur&#xa0;:</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>un jour</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>une heure</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>une semaine</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>un an</translation>
    </message>
    <message>
        <source>At least as long as tokens live: afterwards the revocation is forgotten</source>
        <translation>Au moins aussi longtemps que vivent les jetons&#xa0;: ensuite, la révocation est oubliée</translation>
    </message>
    <message numerus="yes">
        <source>Revoked; %n connection(s) ended.</source>
        <translation>
            <numerusform>Révoqué&#xa0;; %n connexion terminée.</numerusform>
            <numerusform>Révoqué&#xa0;; %n connexions terminées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Audit entry %1.</source>
        <translation>Entrée d’audit %1.</translation>
    </message>
    <message>
        <source>Re&amp;membered for:</source>
        <translation>Mémorisée &amp;pendant&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Carillon::OverviewPage</name>
    <message>
        <source>Connect…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salons</translation>
    </message>
    <message>
        <source>Events in/s</source>
        <translation>Événements/s</translation>
    </message>
    <message>
        <source>Deliveries/s</source>
        <translation>Livraisons/s</translation>
    </message>
    <message>
        <source>Bytes out/s</source>
        <translation>Octets sortants/s</translation>
    </message>
    <message>
        <source>Latency, median</source>
        <translation>Latence médiane</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>Latence, 99&#xa0;%</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>Pertes</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>En file d’attente</translation>
    </message>
    <message>
        <source>Accepted/s</source>
        <translation>Acceptées/s</translation>
    </message>
    <message>
        <source>Refused tokens</source>
        <translation>Jetons refusés</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>Descripteurs</translation>
    </message>
    <message>
        <source>Loop lag</source>
        <translation>Retard de boucle</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>median</source>
        <translation>médiane</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99&#xa0;%</translation>
    </message>
    <message>
        <source>Click or drag in a chart: all views show that time.</source>
        <translation>Cliquez ou glissez dans un graphique&#xa0;: toutes les vues montrent cette période.</translation>
    </message>
    <message>
        <source>Busiest rooms</source>
        <translation>Salons les plus actifs</translation>
    </message>
    <message>
        <source>Longest queues</source>
        <translation>Files les plus longues</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>Shards</translation>
    </message>
    <message>
        <source>Nothing is queued.</source>
        <translation>Rien n’est en attente.</translation>
    </message>
    <message>
        <source>No rooms yet.</source>
        <translation>Pas encore de salons.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Not connected yet.</source>
        <translation>Pas encore connecté.</translation>
    </message>
    <message>
        <source>Connect to a hub with its address and an admin token, or start one on this machine, with traffic, that ends with the console.</source>
        <translation>Connectez-vous à un hub avec son adresse et un jeton d’administration. Ou démarrez-en un sur cette machine, avec du trafic&#xa0;: il s’arrête avec la console.</translation>
    </message>
    <message>
        <source>To try it on this machine: start carillond --dev and connect to the address and with the token that it prints.</source>
        <translation>Pour l’essayer sur cette machine&#xa0;: démarrez carillond --dev et connectez-vous avec l’adresse et le jeton qu’il affiche.</translation>
    </message>
    <message>
        <source>Start a local demo hub</source>
        <translation>Démarrer un hub de démonstration local</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
</context>
<context>
    <name>Carillon::Page</name>
    <message>
        <source>asked only every %1, to spare the server</source>
        <translation>demandé seulement toutes les %1, pour ménager le serveur</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) left out</source>
        <translation>
            <numerusform>%n événement omis</numerusform>
            <numerusform>%n événements omis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carillon::PageTabs</name>
    <message>
        <source>No action has been taken yet.</source>
        <translation>Aucune action n’a encore été effectuée.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salons</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Recently closed</source>
        <translation>Fermées récemment</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Trace: %1</source>
        <translation>Trace&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Carillon::PlanDialog</name>
    <message>
        <source>Disconnect many</source>
        <translation>Déconnexion groupée</translation>
    </message>
    <message>
        <source>Message to many</source>
        <translation>Message groupé</translation>
    </message>
    <message>
        <source>Close a room</source>
        <translation>Fermer un salon</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>Toutes les connexions</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> par seconde</translation>
    </message>
    <message>
        <source>&amp;Count them</source>
        <translation>Compte&amp;r</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Room:</source>
        <translation>Salon&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Whom:</source>
        <translation>&amp;Qui&#xa0;:</translation>
    </message>
    <message>
        <source>Data, JSON</source>
        <translation>Données, JSON</translation>
    </message>
    <message>
        <source>&amp;Event:</source>
        <translation>É&amp;vénement&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Data:</source>
        <translation>Do&amp;nnées&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>&amp;Débit&#xa0;:</translation>
    </message>
    <message>
        <source>Nothing happens yet: the server counts whom this reaches, and then asks.</source>
        <translation>Rien ne se passe encore&#xa0;: le serveur compte qui cela touche, puis demande.</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>A random part on top, so that they do not all come back at once</source>
        <translation>Une part aléatoire en plus, pour qu’ils ne reviennent pas tous à la fois</translation>
    </message>
    <message>
        <source>the clients see it</source>
        <translation>les clients le voient</translation>
    </message>
    <message>
        <source>C&amp;ode:</source>
        <translation>&amp;Code&#xa0;:</translation>
    </message>
    <message>
        <source>Come back &amp;after:</source>
        <translation>Dé&amp;lai de retour&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Spread:</source>
        <translation>Ét&amp;alement&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>&amp;Texte&#xa0;:</translation>
    </message>
    <message>
        <source>The clients do not come back by themselves.</source>
        <translation>Les clients ne reviennent pas d’eux-mêmes.</translation>
    </message>
    <message>
        <source>The clients come back by themselves, with backoff and jitter.</source>
        <translation>Les clients reviennent d’eux-mêmes, avec des pauses croissantes et aléatoires.</translation>
    </message>
    <message>
        <source>The clients come back by themselves, after this time.</source>
        <translation>Les clients reviennent d’eux-mêmes, après ce délai.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Some of them</source>
        <translation>Quelques-unes</translation>
    </message>
    <message>
        <source>&amp;Type the number:</source>
        <translation>Saisisse&amp;z le nombre&#xa0;:</translation>
    </message>
    <message>
        <source>Some of them:</source>
        <translation>Quelques-unes&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Motif&#xa0;:</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>&amp;Abort</source>
        <translation>&amp;Interrompre</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Non connecté.</translation>
    </message>
    <message>
        <source>The text for the clients is longer than %1 bytes.</source>
        <translation>Le texte pour les clients dépasse %1 octets.</translation>
    </message>
    <message>
        <source>The event has no name yet.</source>
        <translation>L’événement n’a pas encore de nom.</translation>
    </message>
    <message>
        <source>The data is not valid JSON.</source>
        <translation>Les données ne sont pas du JSON valide.</translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n connection(s)</source>
        <translation>
            <numerusform>Déconnecter %n connexion</numerusform>
            <numerusform>Déconnecter %n connexions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n connection(s)</source>
        <translation>
            <numerusform>Envoyer à %n connexion</numerusform>
            <numerusform>Envoyer à %n connexions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n connection(s) out of the room</source>
        <translation>
            <numerusform>Retirer %n connexion du salon</numerusform>
            <numerusform>Retirer %n connexions du salon</numerusform>
        </translation>
    </message>
    <message>
        <source>Room: %1</source>
        <translation>Salon&#xa0;: %1</translation>
    </message>
    <message>
        <source>No filter: everyone.</source>
        <translation>Aucun filtre&#xa0;: toutes.</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filtre&#xa0;: %1</translation>
    </message>
    <message>
        <source>The server is counting…</source>
        <translation>Le serveur compte…</translation>
    </message>
    <message>
        <source>needed, for the audit log</source>
        <translation>nécessaire, pour le journal d’audit</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>pour le journal d’audit</translation>
    </message>
    <message>
        <source>The plan has expired; nothing was done. Count again.</source>
        <translation>Le plan a expiré&#xa0;; rien n’a été fait. Comptez de nouveau.</translation>
    </message>
    <message>
        <source>Nobody fits; there is nothing to do.</source>
        <translation>Personne ne correspond&#xa0;; il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>Expires in %1 s.</source>
        <translation>Expire dans %1 s.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Terminé.</translation>
    </message>
    <message>
        <source>Aborted.</source>
        <translation>Interrompu.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>En pause.</translation>
    </message>
    <message>
        <source>Expired.</source>
        <translation>Expiré.</translation>
    </message>
    <message>
        <source>Running.</source>
        <translation>En cours.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>, %1 were gone already</source>
        <translation>, %1 étaient déjà parties</translation>
    </message>
    <message>
        <source>, %1 a second, about %2 to go</source>
        <translation>, %1 par seconde, encore environ %2</translation>
    </message>
    <message>
        <source>Audit entry %1.</source>
        <translation>Entrée d’audit %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>O&amp;nly those:</source>
        <translation>&amp;Seulement&#xa0;:</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>R&amp;eprendre</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>⚠ Without %1: no answer from there.</source>
        <translation>⚠ Sans %1&#xa0;: aucune réponse de là-bas.</translation>
    </message>
    <message>
        <source>%1 of %2 in all, %3 a second, about %4.</source>
        <extracomment>&quot;Disconnect 12 connections of 300 in all, 5 a second, about 3 s.&quot;</extracomment>
        <translation>%1 sur %2 en tout, %3 par seconde, environ %4.</translation>
    </message>
</context>
<context>
    <name>Carillon::ProfileBand</name>
    <message>
        <source>read-only</source>
        <translation>lecture seule</translation>
    </message>
</context>
<context>
    <name>Carillon::ReplayDialog</name>
    <message>
        <source>&amp;Type the number:</source>
        <translation>Saisisse&amp;z le nombre&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>Pla&amp;nifier</translation>
    </message>
    <message>
        <source>Replay into a room</source>
        <translation>Rejouer dans un salon</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>à l’identique</translation>
    </message>
    <message>
        <source>twice as fast</source>
        <translation>deux fois plus vite</translation>
    </message>
    <message>
        <source>10 times as fast</source>
        <translation>10 fois plus vite</translation>
    </message>
    <message>
        <source>half as fast</source>
        <translation>deux fois moins vite</translation>
    </message>
    <message>
        <source>as fast as allowed (%1 a second)</source>
        <translation>aussi vite que permis (%1 par seconde)</translation>
    </message>
    <message>
        <source>needed, for the audit log</source>
        <translation>nécessaire, pour le journal d’audit</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>pour le journal d’audit</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>&amp;Room:</source>
        <translation>&amp;Salon&#xa0;:</translation>
    </message>
    <message>
        <source>T&amp;enant:</source>
        <translation>&amp;Locataire&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Speed:</source>
        <translation>&amp;Vitesse&#xa0;:</translation>
    </message>
    <message>
        <source>Re&amp;ason:</source>
        <translation>&amp;Motif&#xa0;:</translation>
    </message>
    <message>
        <source>Into which room?</source>
        <translation>Dans quel salon&#xa0;?</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>En production, un motif est nécessaire.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message>
        <source>into %1, for about %2; each would reach %3 connections now.</source>
        <translation>dans %1, pendant environ %2&#xa0;; chacun atteindrait maintenant %3 connexions.</translation>
    </message>
    <message numerus="yes">
        <source>%n have no payload here and are left out.</source>
        <translation>
            <numerusform>%n n’a pas de charge utile ici et est omis.</numerusform>
            <numerusform>%n n’ont pas de charge utile ici et sont omis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Demande au serveur…</translation>
    </message>
    <message>
        <source>None of these events has a payload here.</source>
        <translation>Aucun de ces événements n’a de charge utile ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are chosen. Plan tells what sending them would do.</source>
        <translation>
            <numerusform>%n ligne choisie. «&#xa0;Planifier&#xa0;» dit ce que ferait l’envoi.</numerusform>
            <numerusform>%n lignes choisies. «&#xa0;Planifier&#xa0;» dit ce que ferait l’envoi.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no events among the rows that were chosen.</source>
        <translation>Il n’y a aucun événement parmi les lignes choisies.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n event(s): </source>
        <translation>
            <numerusform>Arrêté après %n événement&#xa0;: </numerusform>
            <numerusform>Arrêté après %n événements&#xa0;: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n event(s) sent.</source>
        <translation>
            <numerusform>Terminé&#xa0;: %n événement envoyé.</numerusform>
            <numerusform>Terminé&#xa0;: %n événements envoyés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n event(s).</source>
        <translation>
            <numerusform>Arrêté après %n événement.</numerusform>
            <numerusform>Arrêté après %n événements.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused after %n event(s).</source>
        <translation>
            <numerusform>En pause après %n événement.</numerusform>
            <numerusform>En pause après %n événements.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 sent.</source>
        <translation>%1 sur %2 envoyés.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n event(s)</source>
        <translation>
            <numerusform>Envoyer %n événement</numerusform>
            <numerusform>Envoyer %n événements</numerusform>
        </translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Envoyer…</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pause</translation>
    </message>
</context>
<context>
    <name>Carillon::RoomPage</name>
    <message>
        <source>Waiting for the server…</source>
        <translation>En attente du serveur…</translation>
    </message>
    <message>
        <source>Ends or renews the subscription: nothing is recorded meanwhile</source>
        <translation>Termine ou renouvelle l’abonnement&#xa0;: rien n’est enregistré entre-temps</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>%1 derniers</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>How much of the room&apos;s history comes first</source>
        <translation>Combien de l’historique du salon vient d’abord</translation>
    </message>
    <message>
        <source>Compose…</source>
        <translation>Composer…</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Who comes and goes</source>
        <translation>Qui va et vient</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Débits</translation>
    </message>
    <message>
        <source>Members (%1)</source>
        <translation>Membres (%1)</translation>
    </message>
    <message>
        <source>Nobody is in this room.</source>
        <translation>Il n’y a personne dans ce salon.</translation>
    </message>
    <message>
        <source>Events/s</source>
        <translation>Événements/s</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entrée</translation>
    </message>
    <message>
        <source>out</source>
        <translation>sortie</translation>
    </message>
    <message>
        <source>No events yet.</source>
        <translation>Pas encore d’événements.</translation>
    </message>
    <message>
        <source>More members than can be followed here; a trace of the room shows some.</source>
        <translation>Plus de membres qu’on ne peut en suivre ici&#xa0;; une trace du salon en montre quelques-uns.</translation>
    </message>
    <message>
        <source>+ joined</source>
        <translation>+ entré</translation>
    </message>
    <message>
        <source>− left</source>
        <translation>− sorti</translation>
    </message>
    <message>
        <source>Nobody has come or gone while this was looked at.</source>
        <translation>Personne n’est entré ni sorti pendant l’observation.</translation>
    </message>
    <message>
        <source>The room does not exist at the moment.</source>
        <translation>Le salon n’existe pas en ce moment.</translation>
    </message>
    <message>
        <source>History: %1 events, %2 · last number %3 · drops: %4 · since %5</source>
        <translation>Historique&#xa0;: %1 événements, %2 · dernier numéro %3 · pertes&#xa0;: %4 · depuis %5</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>tenant %1</source>
        <translation>locataire %1</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n membre</numerusform>
            <numerusform>%n membres</numerusform>
        </translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>non observé</translation>
    </message>
</context>
<context>
    <name>Carillon::RoomsPage</name>
    <message>
        <source>No rooms yet. A room appears when somebody subscribes or an event is sent to it.</source>
        <translation>Pas encore de salons. Un salon apparaît quand quelqu’un s’y abonne ou qu’un événement y est envoyé.</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salons</translation>
    </message>
    <message>
        <source>Watch live events</source>
        <translation>Observer les événements en direct</translation>
    </message>
    <message>
        <source>Compose event…</source>
        <translation>Composer un événement…</translation>
    </message>
    <message>
        <source>Trace this room…</source>
        <translation>Tracer ce salon…</translation>
    </message>
    <message>
        <source>Close this room…</source>
        <translation>Fermer ce salon…</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>Épingler ou détacher</translation>
    </message>
</context>
<context>
    <name>Carillon::ServerPage</name>
    <message>
        <source>Reload configuration…</source>
        <translation>Recharger la configuration…</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Nothing is configured.</source>
        <translation>Rien n’est configuré.</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>Écouteurs</translation>
    </message>
    <message>
        <source>The server listens nowhere.</source>
        <translation>Le serveur n’écoute nulle part.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>No certificates: the server speaks plainly.</source>
        <translation>Aucun certificat&#xa0;: le serveur parle sans chiffrement.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Nothing is known about the machine&apos;s limits.</source>
        <translation>On ne sait rien des limites de la machine.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>Le journal est vide.</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Opérateurs</translation>
    </message>
    <message>
        <source>Nobody is connected to the admin feed.</source>
        <translation>Personne n’est connecté au flux d’administration.</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>No plan has been made yet.</source>
        <translation>Aucun plan n’a encore été fait.</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Drainage</translation>
    </message>
    <message>
        <source>Log level:</source>
        <translation>Niveau de journal&#xa0;:</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Non connecté.</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>actif depuis %1</translation>
    </message>
    <message>
        <source>you are %1</source>
        <translation>vous êtes %1</translation>
    </message>
    <message>
        <source>the server says: production</source>
        <translation>le serveur dit&#xa0;: production</translation>
    </message>
    <message>
        <source>Reload the configuration</source>
        <translation>Recharger la configuration</translation>
    </message>
    <message>
        <source>Reload the configuration of %1 from its file. A file with errors changes nothing.</source>
        <translation>Recharger la configuration de %1 depuis son fichier. Un fichier avec des erreurs ne change rien.</translation>
    </message>
    <message>
        <source>&amp;Type the server&apos;s name:</source>
        <translation>Saisissez &amp;le nom du serveur&#xa0;:</translation>
    </message>
    <message>
        <source>Reloaded: nothing has changed.</source>
        <translation>Rechargée&#xa0;: rien n’a changé.</translation>
    </message>
    <message>
        <source>Reloaded: %1.</source>
        <translation>Rechargée&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Only after a restart: %1.</source>
        <translation>Seulement après un redémarrage&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The log level is %1 now.</source>
        <translation>Le niveau de journal est maintenant %1.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>No input is configured: events come over HTTP.</source>
        <translation>Aucune entrée n’est configurée&#xa0;: les événements arrivent par HTTP.</translation>
    </message>
</context>
<context>
    <name>Carillon::ServersPanel</name>
    <message>
        <source>Servers and pinned rooms</source>
        <translation>Serveurs et salons épinglés</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>none saved</source>
        <translation>aucun enregistré</translation>
    </message>
    <message>
        <source>Pinned rooms</source>
        <translation>Salons épinglés</translation>
    </message>
    <message>
        <source>Ctrl+B pins a room</source>
        <translation>Ctrl+B épingle un salon</translation>
    </message>
</context>
<context>
    <name>Carillon::SignInDialog</name>
    <message>
        <source>&amp;Keep in the keychain</source>
        <translation>Conserver &amp;dans le trousseau</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;S’authentifier</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>S’authentifier de nouveau</translation>
    </message>
    <message>
        <source>What is open stays, and is asked for again.</source>
        <translation>Ce qui est ouvert reste et est redemandé.</translation>
    </message>
    <message>
        <source>The session has ended: %1</source>
        <translation>La session est terminée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Another token, for another role or a longer time.</source>
        <translation>Un autre jeton, pour un autre rôle ou une durée plus longue.</translation>
    </message>
    <message>
        <source>a JWT with an admin scope</source>
        <translation>un JWT avec une portée d’administration</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Serveur&#xa0;:</translation>
    </message>
    <message>
        <source>Until now:</source>
        <translation>Jusqu’ici&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Jeton&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Another server…</source>
        <translation>&amp;Autre serveur…</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Pas maintenant</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Authentification…</translation>
    </message>
</context>
<context>
    <name>Carillon::TablePage</name>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Previous rows</source>
        <translation>Lignes précédentes</translation>
    </message>
    <message>
        <source>Next rows</source>
        <translation>Lignes suivantes</translation>
    </message>
    <message>
        <source>top %1</source>
        <translation>%1 premières</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>Nombre de lignes</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Filters kept by name, and those of before</source>
        <translation>Filtres gardés sous un nom, et les précédents</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>&amp;Enregistrer ce filtre…</translation>
    </message>
    <message>
        <source>&amp;Used before</source>
        <translation>&amp;Utilisés auparavant</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Oublier</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Enregistrer ce filtre</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nom&#xa0;:</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>Filtrer sur cette valeur</translation>
    </message>
    <message>
        <source>And this value</source>
        <translation>Et cette valeur</translation>
    </message>
    <message>
        <source>Exclude this value</source>
        <translation>Exclure cette valeur</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Copier la cellule</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>Copier %n ligne</numerusform>
            <numerusform>Copier %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>As text</source>
        <translation>En texte</translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation>En CSV</translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>En JSON</translation>
    </message>
    <message>
        <source>%1–%2 of %3 matched, %4 in all</source>
        <translation>%1–%2 sur %3 trouvées, %4 en tout</translation>
    </message>
    <message>
        <source>, by %1</source>
        <translation>, par %1</translation>
    </message>
    <message>
        <source>, as of %1</source>
        <translation>, à %1</translation>
    </message>
    <message>
        <source>, %1 old</source>
        <translation>, il y a %1</translation>
    </message>
    <message>
        <source> – asked only every %1, to spare the server</source>
        <translation> – demandé seulement toutes les %1, pour ménager le serveur</translation>
    </message>
    <message>
        <source> – order held</source>
        <translation> – ordre figé</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Non connecté.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>The server (%1) does not offer this, or not to your role.</source>
        <translation>Le serveur (%1) ne propose pas cela, ou pas à votre rôle.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Rien ne correspond à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source> – ⚠ without %1</source>
        <translation> – ⚠ sans %1</translation>
    </message>
    <message numerus="yes">
        <source> – of %n node(s)</source>
        <translation>
            <numerusform> – de %n nœud</numerusform>
            <numerusform> – de %n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading %1 of %2…</source>
        <translation>Chargement de %1 sur %2…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>Filter, for example: %1</source>
        <translation>Filtre, par exemple&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 matched, %2 in all</source>
        <translation>%1 trouvées, %2 en tout</translation>
    </message>
</context>
<context>
    <name>Carillon::TableView</name>
    <message>
        <source>Reset columns</source>
        <translation>Réinitialiser les colonnes</translation>
    </message>
</context>
<context>
    <name>Carillon::TimeBar</name>
    <message>
        <source>All times</source>
        <translation>Toute la période</translation>
    </message>
    <message>
        <source>All views show %1 to %2 only.</source>
        <translation>Toutes les vues ne montrent que de %1 à %2.</translation>
    </message>
</context>
<context>
    <name>Carillon::TracePage</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>At most so long</source>
        <translation>Au plus cette durée</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <source>At most so many bytes</source>
        <translation>Au plus ce nombre d’octets</translation>
    </message>
    <message>
        <source> thousand records</source>
        <translation> mille enregistrements</translation>
    </message>
    <message>
        <source>At most so many records</source>
        <translation>Au plus ce nombre d’enregistrements</translation>
    </message>
    <message>
        <source>At most so many of the room&apos;s members</source>
        <translation>Au plus ce nombre de membres du salon</translation>
    </message>
    <message>
        <source>&amp;Members:</source>
        <translation>M&amp;embres&#xa0;:</translation>
    </message>
    <message>
        <source>A trace shows what one user, one room or one connection sends and gets, frame by frame, and what waits in the queue after each.
It ends when its budget is used up.</source>
        <translation>Une trace montre trame par trame ce qu’un utilisateur, un salon ou une connexion envoie et reçoit, et ce qui attend dans la file après chacune.
Elle prend fin quand son budget est épuisé.</translation>
    </message>
    <message>
        <source>Budget used</source>
        <translation>Budget utilisé</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salon</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Kind of target</source>
        <translation>Type de cible</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>What the server sends</source>
        <translation>Ce que le serveur envoie</translation>
    </message>
    <message>
        <source>Everything. For example: kind = event and size &gt; 1k</source>
        <translation>Tout. Par exemple&#xa0;: kind = event and size &gt; 1k</translation>
    </message>
    <message>
        <source>for the audit log</source>
        <translation>pour le journal d’audit</translation>
    </message>
    <message>
        <source>&amp;Budget:</source>
        <translation>&amp;Budget&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Only:</source>
        <translation>Se&amp;ulement&#xa0;:</translation>
    </message>
    <message>
        <source>R&amp;eason:</source>
        <translation>&amp;Motif&#xa0;:</translation>
    </message>
    <message>
        <source>Whom or what? Name a user, a room or a connection.</source>
        <translation>Qui ou quoi&#xa0;? Indiquez un utilisateur, un salon ou une connexion.</translation>
    </message>
    <message>
        <source>A reason is needed in production.</source>
        <translation>En production, un motif est nécessaire.</translation>
    </message>
    <message>
        <source>Waiting for the first record…</source>
        <translation>En attente du premier enregistrement…</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Demande au serveur…</translation>
    </message>
    <message>
        <source>Not traced: %1</source>
        <translation>Non tracé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Interrupted; it goes on with what is left of the budget once the server is back.</source>
        <translation>Interrompue&#xa0;; elle continue avec le reste du budget au retour du serveur.</translation>
    </message>
    <message>
        <source>Ended: %1.</source>
        <translation>Terminée&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Running.</source>
        <translation>En cours.</translation>
    </message>
    <message>
        <source>%1, %2, %3 records</source>
        <translation>%1, %2, %3 enregistrements</translation>
    </message>
    <message>
        <source>%1 of %2 connections</source>
        <translation>connexions&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>%1 records left out</source>
        <translation>%1 enregistrements omis</translation>
    </message>
    <message>
        <source>without payloads</source>
        <translation>sans charges utiles</translation>
    </message>
    <message>
        <source>audit entry %1</source>
        <translation>entrée d’audit %1</translation>
    </message>
    <message>
        <source>Te&amp;nant:</source>
        <translation>&amp;Locataire&#xa0;:</translation>
    </message>
    <message>
        <source>T&amp;race:</source>
        <translation>T&amp;racer :</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Start trace</source>
        <translation>Démarrer la trace</translation>
    </message>
</context>
<context>
    <name>Carillon::VitalsStrip</name>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Deliveries/s</source>
        <translation>Livraisons/s</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>Latence, 99&#xa0;%</translation>
    </message>
    <message>
        <source>Drops/s</source>
        <translation>Pertes/s</translation>
    </message>
    <message>
        <source>The last minute; click for the overview</source>
        <translation>La dernière minute&#xa0;; un clic ouvre la vue d’ensemble</translation>
    </message>
    <message>
        <source>The server&apos;s figures</source>
        <translation>Chiffres du serveur</translation>
    </message>
</context>
<context>
    <name>CodeTexts</name>
    <message>
        <source>disconnect</source>
        <translation>déconnecter</translation>
    </message>
    <message>
        <source>drain: cancel</source>
        <translation>drainage&#xa0;: annuler</translation>
    </message>
    <message>
        <source>drain: pause</source>
        <translation>drainage&#xa0;: pause</translation>
    </message>
    <message>
        <source>drain: rate</source>
        <translation>drainage&#xa0;: débit</translation>
    </message>
    <message>
        <source>drain: resume</source>
        <translation>drainage&#xa0;: reprendre</translation>
    </message>
    <message>
        <source>drain: start</source>
        <translation>drainage&#xa0;: démarrer</translation>
    </message>
    <message>
        <source>inject</source>
        <translation>injecter</translation>
    </message>
    <message>
        <source>log level</source>
        <translation>niveau de journal</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>plan: disconnect</source>
        <translation>plan&#xa0;: déconnecter</translation>
    </message>
    <message>
        <source>plan: message</source>
        <translation>plan&#xa0;: envoi</translation>
    </message>
    <message>
        <source>plan: unsubscribe</source>
        <translation>plan&#xa0;: désabonner</translation>
    </message>
    <message>
        <source>rehearse</source>
        <translation>répéter</translation>
    </message>
    <message>
        <source>reload</source>
        <translation>recharger</translation>
    </message>
    <message>
        <source>revoke</source>
        <translation>révoquer</translation>
    </message>
    <message>
        <source>subscribe</source>
        <translation>abonner</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>trace</translation>
    </message>
    <message>
        <source>unsubscribe</source>
        <translation>désabonner</translation>
    </message>
    <message>
        <source>header</source>
        <translation>en-tête</translation>
    </message>
    <message>
        <source>first message</source>
        <translation>premier message</translation>
    </message>
    <message>
        <source>query</source>
        <translation>paramètre de requête</translation>
    </message>
    <message>
        <source>client</source>
        <translation>client</translation>
    </message>
    <message>
        <source>network</source>
        <translation>réseau</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>opérateur</translation>
    </message>
    <message>
        <source>server</source>
        <translation>serveur</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>oui ou non</translation>
    </message>
    <message>
        <source>size in bytes</source>
        <translation>taille en octets</translation>
    </message>
    <message>
        <source>and, or</source>
        <translation>and, or</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>field</source>
        <translation>champ</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>nombre entier</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>comparaison</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>list</source>
        <translation>liste</translation>
    </message>
    <message>
        <source>time</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>réponse</translation>
    </message>
    <message>
        <source>close</source>
        <translation>fermeture</translation>
    </message>
    <message>
        <source>command</source>
        <translation>commande</translation>
    </message>
    <message>
        <source>event</source>
        <translation>événement</translation>
    </message>
    <message>
        <source>join</source>
        <translation>arrivée</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>départ</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>renvoi</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>administration</translation>
    </message>
    <message>
        <source>public</source>
        <translation>public</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>bad config</source>
        <translation>configuration erronée</translation>
    </message>
    <message>
        <source>bad request</source>
        <translation>demande erronée</translation>
    </message>
    <message>
        <source>bytes used up</source>
        <translation>octets épuisés</translation>
    </message>
    <message>
        <source>records used up</source>
        <translation>enregistrements épuisés</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expiré</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>connexion fermée</translation>
    </message>
    <message>
        <source>too many</source>
        <translation>trop nombreux</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>not subscribed</source>
        <translation>non abonné</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>réussi</translation>
    </message>
    <message>
        <source>time used up</source>
        <translation>temps écoulé</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>indisponible</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>administrateur</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>observateur</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>lecteur</translation>
    </message>
    <message>
        <source>default</source>
        <translation>par défaut</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>en fermeture</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>expiring</source>
        <translation>expire bientôt</translation>
    </message>
    <message>
        <source>good</source>
        <translation>valable</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>à l’écoute</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation>pas encore valable</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planifié</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en file</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>lente</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>ports</source>
        <translation>ports</translation>
    </message>
    <message>
        <source>low</source>
        <translation>trop bas</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>%1 in the unit of the service</source>
        <translation>%1 dans l’unité du service</translation>
    </message>
    <message>
        <source>%1 (matters behind a proxy)</source>
        <translation>%1 (compte derrière un proxy)</translation>
    </message>
    <message>
        <source>away</source>
        <translation>sans nouvelles</translation>
    </message>
    <message>
        <source>draining</source>
        <translation>en drainage</translation>
    </message>
    <message>
        <source>left</source>
        <translation>parti</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>up</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>en connexion</translation>
    </message>
    <message>
        <source>down</source>
        <translation>en panne</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>en cours d’arrêt</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
</context>
<context>
    <name>ColumnTitles</name>
    <message>
        <source>Accepted/s</source>
        <translation>Acceptées/s</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptées</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>CPU of the admin feed</source>
        <translation>CPU du flux d’administration</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Opérateurs</translation>
    </message>
    <message>
        <source>Advised</source>
        <translation>Conseillé</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Token came by</source>
        <translation>Jeton venu par</translation>
    </message>
    <message>
        <source>Refused tokens</source>
        <translation>Jetons refusés</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Fermée par</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Bytes in/s</source>
        <translation>Octets entrants/s</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Bytes out/s</source>
        <translation>Octets sortants/s</translation>
    </message>
    <message>
        <source>Bytes/s</source>
        <translation>Octets/s</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>Fermeture</translation>
    </message>
    <message>
        <source>Closed/s</source>
        <translation>Fermées/s</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compression</translation>
    </message>
    <message>
        <source>Connected at</source>
        <translation>Connectée depuis</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Connection limit</source>
        <translation>Limite de connexions</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Actuel</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Jours restants</translation>
    </message>
    <message>
        <source>Deliveries/s</source>
        <translation>Livraisons/s</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omis</translation>
    </message>
    <message>
        <source>Drops</source>
        <translation>Pertes</translation>
    </message>
    <message>
        <source>Drops, latest</source>
        <translation>Pertes, latest</translation>
    </message>
    <message>
        <source>Drops, newest</source>
        <translation>Pertes, plus récents</translation>
    </message>
    <message>
        <source>Drops, oldest</source>
        <translation>Pertes, plus anciens</translation>
    </message>
    <message>
        <source>Drops/s</source>
        <translation>Pertes/s</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Events in/s</source>
        <translation>Événements entrants/s</translation>
    </message>
    <message>
        <source>Events sent</source>
        <translation>Événements envoyés</translation>
    </message>
    <message>
        <source>Token expires</source>
        <translation>Fin du jeton</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>Descripteurs</translation>
    </message>
    <message>
        <source>Descriptor limit</source>
        <translation>Limite de descripteurs</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>History size</source>
        <translation>Taille de l’historique</translation>
    </message>
    <message>
        <source>In/s</source>
        <translation>Entrée/s</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Émetteur</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Dernière erreur</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>Dernier événement</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Écouteur</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>Niveau de journal</translation>
    </message>
    <message>
        <source>Loop lag</source>
        <translation>Retard de boucle</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable à partir du</translation>
    </message>
    <message>
        <source>Oldest unsent</source>
        <translation>Plus ancien non envoyé</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Out/s</source>
        <translation>Sortie/s</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>Queued frames</source>
        <translation>Trames en file</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Refused connections</source>
        <translation>Connexions refusées</translation>
    </message>
    <message>
        <source>Refused: capacity</source>
        <translation>Refusées&#xa0;: capacité</translation>
    </message>
    <message>
        <source>Refused: draining</source>
        <translation>Refusées&#xa0;: drainage</translation>
    </message>
    <message>
        <source>Refused: per address</source>
        <translation>Refusées&#xa0;: par adresse</translation>
    </message>
    <message>
        <source>Refused: rate</source>
        <translation>Refusées&#xa0;: débit</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Remède</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salon</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salons</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Aller-retour</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Portées</translation>
    </message>
    <message>
        <source>Seq</source>
        <translation>Séq.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>Shard</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Passées</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Token id</source>
        <translation>Id. de jeton</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>Traces</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Durée d’activité</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Observations</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Admin address</source>
        <translation>Adresse d’administration</translation>
    </message>
    <message>
        <source>Heard of</source>
        <translation>Dernier signe</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Drainage</translation>
    </message>
    <message>
        <source>Latency, 99 %</source>
        <translation>Latence, 99&#xa0;%</translation>
    </message>
    <message>
        <source>Started at</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Connected to</source>
        <translation>Connecté ici</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Last message</source>
        <translation>Dernier message</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Lit</translation>
    </message>
    <message>
        <source>Retried</source>
        <translation>Réessayés</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
</context>
<context>
    <name>HiddenCharacters</name>
    <message>
        <source>There are hidden characters: %1</source>
        <translation>Il y a des caractères cachés&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>JsonCheck</name>
    <message>
        <source>Not valid JSON</source>
        <translation>JSON non valide</translation>
    </message>
    <message>
        <source>The object is not closed</source>
        <translation>L’objet n’est pas fermé</translation>
    </message>
    <message>
        <source>A colon is missing</source>
        <translation>Il manque un deux-points</translation>
    </message>
    <message>
        <source>The list is not closed</source>
        <translation>La liste n’est pas fermée</translation>
    </message>
    <message>
        <source>A comma is missing</source>
        <translation>Il manque une virgule</translation>
    </message>
    <message>
        <source>A value is expected</source>
        <translation>Une valeur est attendue</translation>
    </message>
    <message>
        <source>Not a number</source>
        <translation>Pas un nombre</translation>
    </message>
    <message>
        <source>Unknown escape</source>
        <translation>Séquence d’échappement inconnue</translation>
    </message>
    <message>
        <source>Not valid text</source>
        <translation>Texte non valide</translation>
    </message>
    <message>
        <source>The closing quote is missing</source>
        <translation>Le guillemet fermant manque</translation>
    </message>
    <message>
        <source>A name in quotes is expected</source>
        <translation>Un nom entre guillemets est attendu</translation>
    </message>
    <message>
        <source>Too deep</source>
        <translation>Trop profond</translation>
    </message>
    <message>
        <source>Something follows after the end</source>
        <translation>Quelque chose suit après la fin</translation>
    </message>
</context>
<context>
    <name>ServerTexts</name>
    <message>
        <source>The configuration has errors; nothing was changed.</source>
        <translation>La configuration contient des erreurs&#xa0;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>The filter is not understood.</source>
        <translation>Le filtre n’est pas compris.</translation>
    </message>
    <message>
        <source>The server did not understand the request.</source>
        <translation>Le serveur n’a pas compris la demande.</translation>
    </message>
    <message>
        <source>What was typed does not fit; nothing was done.</source>
        <translation>La saisie ne correspond pas&#xa0;; rien n’a été fait.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Non connecté.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Votre rôle ne le permet pas.</translation>
    </message>
    <message>
        <source>The server had an internal error.</source>
        <translation>Le serveur a eu une erreur interne.</translation>
    </message>
    <message>
        <source>Too many at the same time.</source>
        <translation>Trop en même temps.</translation>
    </message>
    <message>
        <source>It does not exist any more.</source>
        <translation>Cela n’existe plus.</translation>
    </message>
    <message>
        <source>Too many requests; try again in a moment.</source>
        <translation>Trop de demandes&#xa0;; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Le serveur n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>C’est trop grand.</translation>
    </message>
    <message>
        <source>The token is not accepted.</source>
        <translation>Le jeton n’est pas accepté.</translation>
    </message>
    <message>
        <source>Not available at the moment.</source>
        <translation>Non disponible pour le moment.</translation>
    </message>
    <message>
        <source>The server does not know this column.</source>
        <translation>Le serveur ne connaît pas cette colonne.</translation>
    </message>
    <message>
        <source>The server does not offer this table.</source>
        <translation>Le serveur ne propose pas cette table.</translation>
    </message>
    <message>
        <source>The server does not offer this action.</source>
        <translation>Le serveur ne propose pas cette action.</translation>
    </message>
    <message>
        <source>Unknown escape %1</source>
        <translation>Séquence d’échappement inconnue %1</translation>
    </message>
    <message>
        <source>This comparison does not fit a field of type %1</source>
        <translation>Cette comparaison ne convient pas à un champ de type %1</translation>
    </message>
    <message>
        <source>Not a valid pattern</source>
        <translation>Motif non valide</translation>
    </message>
    <message>
        <source>Not valid text</source>
        <translation>Texte non valide</translation>
    </message>
    <message>
        <source>A value of type %1 is expected here</source>
        <translation>Une valeur de type %1 est attendue ici</translation>
    </message>
    <message>
        <source>Too many parentheses inside each other</source>
        <translation>Trop de parenthèses imbriquées</translation>
    </message>
    <message>
        <source>The filter is too long</source>
        <translation>Le filtre est trop long</translation>
    </message>
    <message>
        <source>Too many comparisons</source>
        <translation>Trop de comparaisons</translation>
    </message>
    <message>
        <source>Unexpected character %1</source>
        <translation>Caractère inattendu %1</translation>
    </message>
    <message>
        <source>Something is missing at the end (%1)</source>
        <translation>Il manque quelque chose à la fin (%1)</translation>
    </message>
    <message>
        <source>Something else is expected here (%1)</source>
        <translation>Autre chose est attendu ici (%1)</translation>
    </message>
    <message>
        <source>There is no field “%1”</source>
        <translation>Il n’y a pas de champ «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The closing quote is missing</source>
        <translation>Le guillemet fermant manque</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>connexion perdue</translation>
    </message>
    <message>
        <source>no authentication in time</source>
        <translation>pas d’authentification à temps</translation>
    </message>
    <message>
        <source>connection limit reached</source>
        <translation>limite de connexions atteinte</translation>
    </message>
    <message>
        <source>server is draining</source>
        <translation>serveur en cours de drainage</translation>
    </message>
    <message>
        <source>going away</source>
        <translation>départ</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>erreur interne</translation>
    </message>
    <message>
        <source>invalid data</source>
        <translation>données non valides</translation>
    </message>
    <message>
        <source>message too big</source>
        <translation>message trop grand</translation>
    </message>
    <message>
        <source>no sign of life</source>
        <translation>aucun signe de vie</translation>
    </message>
    <message>
        <source>closed without a code</source>
        <translation>fermée sans code</translation>
    </message>
    <message>
        <source>closed normally</source>
        <translation>fermée normalement</translation>
    </message>
    <message>
        <source>server at capacity</source>
        <translation>serveur à pleine capacité</translation>
    </message>
    <message>
        <source>policy violation</source>
        <translation>violation des règles</translation>
    </message>
    <message>
        <source>protocol not offered</source>
        <translation>protocole non proposé</translation>
    </message>
    <message>
        <source>protocol error</source>
        <translation>erreur de protocole</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>limite de débit</translation>
    </message>
    <message>
        <source>asked to reconnect</source>
        <translation>reconnexion demandée</translation>
    </message>
    <message>
        <source>removed by an operator</source>
        <translation>retirée par un opérateur</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>erreur du serveur</translation>
    </message>
    <message>
        <source>token expired</source>
        <translation>jeton expiré</translation>
    </message>
    <message>
        <source>token not accepted</source>
        <translation>jeton non accepté</translation>
    </message>
    <message>
        <source>token missing</source>
        <translation>jeton manquant</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>trop lent</translation>
    </message>
    <message>
        <source>unsupported data</source>
        <translation>données non prises en charge</translation>
    </message>
    <message>
        <source>Your role does not allow this: the token has no %1.</source>
        <translation>Votre rôle ne le permet pas&#xa0;: il manque %1 au jeton.</translation>
    </message>
    <message>
        <source>The audit file cannot be written, so the server does nothing.</source>
        <translation>Le fichier d’audit ne peut pas être écrit, donc le serveur ne fait rien.</translation>
    </message>
    <message>
        <source>The server did not accept the token.</source>
        <translation>Le serveur n’a pas accepté le jeton.</translation>
    </message>
    <message>
        <source>The token has no admin scope, or this origin is refused.</source>
        <translation>Le jeton n’a aucune portée d’administration, ou cette origine est refusée.</translation>
    </message>
    <message>
        <source>There is no admin feed at this address.</source>
        <translation>Il n’y a pas de flux d’administration à cette adresse.</translation>
    </message>
    <message>
        <source>The server answered %1.</source>
        <translation>Le serveur a répondu %1.</translation>
    </message>
    <message>
        <source>The client is not reading: the kernel&apos;s buffer has been full since the oldest frame.</source>
        <translation>Le client ne lit pas&#xa0;: le tampon du noyau est plein depuis la plus ancienne trame.</translation>
    </message>
    <message>
        <source>A burst: the queue has grown, and it is draining.</source>
        <translation>Une rafale&#xa0;: la file a grossi, et elle se vide.</translation>
    </message>
    <message>
        <source>One room: nine tenths of what waits are its events.</source>
        <translation>Un seul salon&#xa0;: neuf dixièmes de ce qui attend sont ses événements.</translation>
    </message>
    <message>
        <source>Long polling: nobody has come to fetch.</source>
        <translation>Long polling&#xa0;: personne n’est venu chercher.</translation>
    </message>
    <message>
        <source>Server %1 (version %2) does not offer this.</source>
        <translation>Le serveur %1 (version %2) ne propose pas cela.</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>Development</source>
        <translation>Développement</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Préproduction</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
</context>
<context>
    <name>ValueFormat</name>
    <message>
        <source>%1 B</source>
        <translation>%1 o</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 j %2 h</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
</TS>
