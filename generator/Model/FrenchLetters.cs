namespace Bilan.Model;

/// <summary>
/// What the script of the index knows of French, in plain letters: it stands here and travels at the end of the page, so that the
/// script stays small. Knows nothing of what the site says.
/// </summary>
public static class FrenchLetters
{
    /// <summary>They stand in most questions, so they choose nothing. Each between spaces.</summary>
    public const string WithoutWeight =
        " ai aime aimer aimerais aller alors ans apres arrive as au aujourd aux avant avec avez avoir bien"
        + " bonjour ca ce ces cet cette chaque cherche chercher chez comme comment dans de dedans deja demain depuis des dessous"
        + " dessus dire dit dois doit donc du elle elles en encore entre es est et etes etre eu euh faire fais faisait fait faite faites faits faut"
        + " fois gens hier hui ici il ils jai jamais je jusqu la le les leur leurs loin lui ma maintenant mais me meme merci mes"
        + " met mettre moi moins mon ne ni non nos notre nous on ont ou oui par partout pas passer peu peut peux plus pour"
        + " pourquoi pouvez prend prendre pres puis qu quand que quel quelle quelles quelque quels qui quoi sa sais salut"
        + " sans se ses si son sont souvent suis sur svp ta te temps tes toi ton toujours tous tout toute"
        + " toutes tres trop trouve trouver tu un une va vais vers veut veux voila voir vos votre voudrais vouloir vous vraiment"
        + " ya chose choses truc trucs demander demande savoir utiliser commencer continuer venir vient"
        + " viens viennent veulent peuvent doivent voulons pouvons pouvoir faudrait kiffe kiffer jveux jpeux jsuis jme jm wsh wesh stp slt bjr"
        + " pendant durant lorsque parce aussi ainsi afin beaucoup assez plusieurs cela celui ceux celle dont"
        + " hors selon lors parmi ailleurs aupres chacun aucun aucune vas allez allons avais avait avons aurait aurais"
        + " etais etait etaient sera serait serais seront soit sois pouvais pourrais pourrait pourriez savez saurais"
        + " connaissez proposez propose existe voulez voulais voulait voudrait voudrions souhaite souhaiterais aimerait"
        + " adore devrais devrait possible possibilite interesse interessee ferait ferai fera feront fasse font faisons"
        + " ira irai iraient allait etant allo coucou hello salam please ptdr mdr lol quelquun aujourdhui tellement tlm"
        + " qqn qqch bcp tjs pdt pcq psk dc ds ac mtn tt ts tte vs ns jsp jvais jdois jcherche jveu jveut koi pk pkoi dsl"
        + " ke ki sui chui endroit deux trois quatre cinq sept huit ";

    /// <summary>Whether a question with these words, in plain letters, chooses anything.</summary>
    public static bool HasWeight(IReadOnlyList<string> words) =>
        words is ["bien", "etre"] || words.Any(word =>
            word.Length > 1 && word is not [>= '0' and <= '9', >= '0' and <= '9'] && !WithoutWeight.Contains($" {word} ", StringComparison.Ordinal));

    /// <summary>They choose where they stand alone; beside others they only say what comes first.</summary>
    public const string Light =
        " action activite ado aide aider annee apprendre arriver atelier besoin bon bonne cher chere connaitre copine cousin enfant envie famille femme fille fils frere garcon grand"
        + " gratuit gratuite gratuitement groupe habitant homme jour journee maman mari mec mere nouveau papa parent parler payer pere personne petit projet"
        + " quartier quelqu rien semaine sens sent senti sentir soeur vieux ville ";

    /// <summary>What says nothing although its words do, as a regular expression: "a été" is no summer, what "ne marche pas" takes no walk, and "car je" no coach.</summary>
    public const string Silent =
        @"(^|[\s'’])(comment|ne|ça) marche(nt)?(?= |$)|marche(nt)? (plus|pas|mal)|(^|\s)car(?= (je?|tu|ils?|elles?|on|nous|vous|ça|c|ma|mon|mes)(?![a-z]))"
        + @"|(^|[\s'’])(j?ai|as?|ont|av(ons|ez|ai[ts]?|aient|oir)|aur\S+|ayant|suis|est|sont|[eé]tai[ts])( (pas|jamais|plus|d[eé]j[aà]|bien|toujours|tous|toutes))* [eé]t[eé](?=\s|$)";

    /// <summary>
    /// What stays of a word for its whole family: "danse", "danser" and "danseuse" are one. Rules with a space between, each a regular
    /// expression, an arrow and what takes its place. <c>=</c> closes a word to the rules that follow; long endings only come off long
    /// words.
    /// </summary>
    public const string Stems =
        @"^dor(s|t|mi|ment)$→dormir ^(re)?pei(ns|nt|nte|gnent)$→$1peindre ^(com|ap|re)(pris|prennent)$→$1prendre ^ven(ds?|du|dent)$→vendre ^meur(s|t|ent)$→mourir ^boi(t|vent)$→boire"
        + @" ^(.{1,3}|fils|bras|temps|corps|gens|pays|mois|coupe|tracteur|doleances)$→$1= ([^e])aux$→$1al [sx]$→ ^(.{3,4})$→$1= ^(...e)[rz]$→$1="
        + @" ^(.{5,}?)(?:[aiu]t(?:ion|eur|rice)|ative|ive|at?if|i?ption|sion|ist?e|isme|ique|ite|[ai]ble|ell?e?|ale?|i?enn?e?|iere?|ere|ette|ure|oire?|ire?|it|re)$→$1="
        + @" ^(.{4,}?)(?:at(?:ion|eur|rice|euse)|euse|eur|ements?|ment|[ae]nce|age[rs]?|ante?|ent|ons|e[rz]|ee?|[ui]e)$→$1="
        + @" qu?=?$→c (..)aill?=?$→$1al (.....)i=?$→$1 =+$→";

    /// <summary>How a word is heard, in rules of the same form.</summary>
    public const string Sounds =
        @"(.)\1+→$1 ([aeu])il(?=[aei]|s?$)→$1y ph→f e?au→o t(?=i(on|el))|s?c(?=[eiy])|z→s c?k|qu?|c(?!h)→k gu(?=[eiy])→G g(?=[eiy])→j ych→ik ch(?=[rn])→k [cs]h→C h→ y→i oi|oua→wa oe?u→u eu|oe→e"
        + @" [ae]?i[nm](?![aeiou])→I [ae][nm](?![aeiou])→A o[nm](?![aeiou])→O [ae]i→e il?l(?=[eaiou])→i ier[sx]$→ier (..)(?:e?[tdp]?[sx]|e?[tdp]|e[rz]|e)$→$1 (.)\1+→$1 (...)e$→$1";
}
