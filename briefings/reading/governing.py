"""What governs a deed, in English and Spanish: where a pattern of either language is tried, and how far."""

import re

from . import governing_en, governing_es
from .plain import words

patterns = {"en": governing_en.pattern, "es": governing_es.pattern}

# With which letters a word starts or ends that may govern a deed: only there the long pattern is tried.
first_letters = {
    "en": words(
        """
    aim aims aime appe look agre deci reso unde comm pled vow vows vowe prom inte plan prop expe offe conc urg
    urge urgi call enco invi requ ask asks aske aski dema exho advi reco inst dire task mand entr sugg anno unve
    impl beg begs begg peti disc shar conf earm want told gave give vote prev outl deta reve laid
    is are am was were been will vowi laun esta crea set inau shal woul coul orde shou must ough need has have
    ll re dete reac fina sign deal acco obli bind endo appr adop back ende ends clos volu took take acce assu
    cons prov fore envi incl prep work exte rene pres had here char resu ther expr barr bann proh forb thin find deem
    fall fell rema onus burd resp duty stan face star begi open dead gua guar arra opte made make
    boun gree sigh enjo comp lobb push plea put allo free goal idea step shoo goes ente come
    """
    ),
    "es": words(
        """
    arbí adóp impl públ publ elab cons real remi remí créa crée esta conf habi inst
    corr habí requ giró gira impa dado acce trab fij rati rea traz marc da dan
    conm enor cong honr acon ofre asum adqu exig recl dema será resu es conc coin hemo pact pedi acor acue
    deci conv reso prom prop plan prev pret tien comp disp inte exho llam hizo hici hace pide pidi soli
    invi urge urgi alen alie enca enco orde mand reco sugi anun está suge reit cont firm susc fue fuer acep
    apro resp adop aval term auto facu apre obli empl cuen obje meta próx sigu entr arra
    comi inic empi abre abri
    cier plaz fech abog atañ toca otor fija fijó cond mani expr reaf aspi
    deró dero apru apué autó facú desí nómb pror
    modi susp proh decl encá asíg fíja fina qued logr alca sell lleg incl dio dier decr he come empe
    debe va van vamo habr se ha han
    """
    ),
}
last_letters = ("rá", "rán", "remos", "ría", "rían")
longest = 4_000  # characters of a sentence that are looked at
contracted = re.compile(r"(?:ll|re)\b", re.IGNORECASE)
